import type { ComponentChildren } from 'preact'
import type { Api } from '../api/api.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Origin } from '../conversation/state.ts'
import { useAttachments } from '../files/attachments.ts'
import type { Keep } from '../lib/storage.ts'
import { useStore } from '../lib/store.ts'
import { useLocale } from '../texts/locale.ts'
import { Composer } from './composer.tsx'
import { ConnectionStrip } from './connection-strip.tsx'
import { DropZone } from './drop-zone.tsx'
import { MessageList } from './message-list.tsx'
import { Notice } from './notice.tsx'

interface TalkProps {
  readonly api: Api
  readonly conversation: Conversation
  readonly keep: Keep
  readonly requestId: string
  readonly me: { readonly id: string; readonly name: string }
  readonly autoFocus?: boolean
  /** Instead of the place to write, when nothing more is written. */
  readonly instead?: ComponentChildren
  readonly origin: Origin | null
}

/** A conversation with its connection, its messages and a place to write. */
export function Talk({ api, conversation, keep, requestId, me, autoFocus, instead, origin }: TalkProps) {
  const { texts } = useLocale()
  const attachments = useAttachments(api)
  const { followUp } = useStore(conversation.store)
  return (
    <DropZone enabled={!instead} onFiles={(files) => attachments.add(files, texts.pastedPicture)}>
      <ConnectionStrip conversation={conversation} />
      <MessageList api={api} conversation={conversation} me={me} origin={origin} />
      {followUp && (
        <div class="foot">
          <Notice kind="done">{texts.becameNew(followUp.number)}</Notice>
        </div>
      )}
      {instead ?? (
        <Composer
          conversation={conversation}
          attachments={attachments}
          keep={keep}
          requestId={requestId}
          autoFocus={autoFocus}
        />
      )}
    </DropZone>
  )
}
