import type { PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import type { Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { MessageForm } from './message-form.tsx'

/** Nobody chats now: when somebody does again, and what can be left meanwhile. */
export function ClosedView({ visitor, desk }: { visitor: Visitor; desk: PublicDesk }) {
  const { texts, formats } = useLocale()
  const opens = desk.opensAt && texts.opensAt(formats.opening(new Date(desk.opensAt)))
  return (
    <div class="scroll">
      <div class="pad">
        <div class="lead">
          <h2>{desk.chatEnabled ? texts.closedNow : desk.greeting || texts.defaultGreeting}</h2>
          <p>
            {desk.chatEnabled && opens} {desk.formEnabled ? texts.leaveMessage : texts.formClosed}
          </p>
        </div>
        {desk.formEnabled && <MessageForm visitor={visitor} desk={desk} />}
      </div>
    </div>
  )
}
