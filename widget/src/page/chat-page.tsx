import { useEffect } from 'preact/hooks'
import { useLocale } from '../texts/locale.ts'
import { ChatHeader } from '../views/chat-header.tsx'
import { DeskView } from '../views/desk-view.tsx'
import { Brand } from './brand.tsx'
import { useVisitor } from './use-visitor.ts'

export interface DeskPageProps {
  readonly deskKey: string
  /** Whether somebody may be signed in with the desk. */
  readonly mayBeKnown: boolean
  readonly onAccent: (colour: string | undefined) => void
}

/** A chat on a page of its own. */
export function ChatPage(props: DeskPageProps) {
  const { texts } = useLocale()
  const { visitor, state } = useVisitor(props)
  useEffect(() => {
    document.title = state.desk ? `${state.desk.name} – ${state.desk.organization.name}` : texts.help
  }, [state.desk])
  return (
    <>
      <Brand name={state.desk?.organization.name} />
      <main class="sheet">
        <div class="frame">
          <ChatHeader visitor={visitor} />
          <DeskView visitor={visitor} />
        </div>
      </main>
    </>
  )
}
