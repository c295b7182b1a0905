import { useLayoutEffect, useRef } from 'preact/hooks'
import { wasUsed } from '../lib/activation.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { CloseIcon } from '../ui/icons.tsx'
import { ChatHeader } from '../views/chat-header.tsx'
import { DeskView } from '../views/desk-view.tsx'

/** The window. The page behind it stays usable, so it is a dialog that is not modal. */
export function Panel({ visitor, onClose }: { visitor: Visitor; onClose: () => void }) {
  const { texts } = useLocale()
  const element = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const panel = element.current
    if (!panel || !wasUsed()) return
    // What asks for the focus itself has it already.
    if (!panel.contains((panel.getRootNode() as ShadowRoot).activeElement)) panel.focus()
  }, [])
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={texts.help}
      tabIndex={-1}
      ref={element}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        // Shortcuts of the embedding page are not meant by what is typed here.
        event.stopPropagation()
      }}
    >
      <div class="frame">
        <ChatHeader visitor={visitor}>
          <button
            type="button"
            class="icon-button"
            aria-label={texts.close}
            title={texts.closeEscape}
            onClick={onClose}
          >
            <CloseIcon size={18} />
          </button>
        </ChatHeader>
        <DeskView visitor={visitor} />
      </div>
    </section>
  )
}
