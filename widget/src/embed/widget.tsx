import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { setAccent } from '../styles/styles.ts'
import { type Locale, LocaleContext } from '../texts/locale.ts'
import type { Control } from './control.ts'
import { Launcher } from './launcher.tsx'
import { Panel } from './panel.tsx'

interface WidgetProps {
  readonly visitor: Visitor
  readonly control: Control
  readonly locale: Locale
  readonly host: HTMLElement
}

/** The button, or the window in its place. */
export function Widget({ visitor, control, locale, host }: WidgetProps) {
  const { isOpen } = useStore(control.store)
  const { desk, session, problem } = useStore(visitor.store)
  const launcher = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => setAccent(host, session?.desk.accentColour ?? desk?.accentColour), [session, desk])
  // At once: a key that is pressed meanwhile would go nowhere.
  useLayoutEffect(() => {
    // Whoever closes the window is back at the button.
    if (wasOpen.current && !isOpen) launcher.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  // A page that names a desk which is not there, or is not allowed here, shows nothing rather than a button to nowhere.
  const isAbsent = problem !== null && (problem.status === 404 || problem.status === 403) && !desk && !session
  return (
    <LocaleContext.Provider value={locale}>
      <div class="root" lang={locale.tag} dir={locale.direction}>
        {isOpen && !isAbsent && <Panel visitor={visitor} onClose={control.api.close} />}
        {!isOpen && !isAbsent && <Launcher visitor={visitor} onOpen={control.api.open} element={launcher} />}
      </div>
    </LocaleContext.Provider>
  )
}
