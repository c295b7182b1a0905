import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useStore } from '../lib/store.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'

/** Whose desk it is, who is there, and the way out of a chat. */
export function ChatHeader({ visitor, children }: { visitor: Visitor; children?: ComponentChildren }) {
  const { texts } = useLocale()
  const { desk, session, chat } = useStore(visitor.store)
  const [isAsking, setAsking] = useState(false)
  const runs = chat !== null && session !== null && session.state !== 'ended'
  const isHere = session?.state === 'active' || (desk?.open === true && desk.agentsAvailable)
  const said = session?.agent ? texts.joined(session.agent.name) : isHere ? texts.someoneIsHere : texts.nobodyIsHere
  return (
    <header>
      <div class="title">
        <h1>
          <bdi>{session?.desk.name ?? desk?.name ?? texts.help}</bdi>
        </h1>
        {(desk || session) && session?.state !== 'ended' && (
          <p aria-live="polite">
            <span class={isHere ? 'dot' : 'dot away'} />
            <span dir="auto">{said}</span>
          </p>
        )}
      </div>
      {runs && !isAsking && (
        <button type="button" class="text-button quiet" onClick={() => setAsking(true)}>
          {texts.endChat}
        </button>
      )}
      {runs && isAsking && <EndChat visitor={visitor} onDone={() => setAsking(false)} />}
      {children}
    </header>
  )
}

function EndChat({ visitor, onDone }: { visitor: Visitor; onDone: () => void }) {
  const { texts } = useLocale()
  const [busy, setBusy] = useState(false)
  const end = () => {
    setBusy(true)
    visitor.end().then(onDone, () => setBusy(false))
  }
  return (
    <div class="asking" role="alertdialog" aria-label={texts.endChatSure}>
      <span>{texts.endChatSure}</span>
      {/* biome-ignore lint/a11y/noAutofocus: it stands where the button was that was just pressed */}
      <button type="button" class="button" autoFocus onClick={onDone}>
        {texts.endChatKeep}
      </button>
      <button type="button" class="button primary" aria-disabled={busy} onClick={end}>
        {texts.endChat}
      </button>
    </div>
  )
}
