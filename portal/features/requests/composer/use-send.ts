/** Hands what was written to the outbox, which has it sent whatever happens to the page. */
import { useCallback } from 'react'
import { serverNow } from '../../../lib/clock.ts'
import { useAgents } from '../../../lib/lookups.ts'
import type { PendingMessage } from '../../../lib/outbox/pending-message.ts'
import { useOutbox } from '../../../lib/outbox/use-outbox.ts'
import { usePreference } from '../../../lib/preferences.ts'
import { type ComposerMode, useRequestPage } from '../request-page-context.ts'
import { tellStill } from '../use-request-presence.ts'
import { findMentions } from './find-trigger.ts'
import type { ComposerDraft } from './use-composer-drafts.ts'

/** So long a reply may be taken back, for whoever wants that. */
const holdMs = 5_000

interface SendOptions {
  readonly after?: PendingMessage['after']
  /** At once, also for who likes to take things back. */
  readonly atOnce?: boolean
}

export function useSend(mode: ComposerMode, written: ComposerDraft): (options?: SendOptions) => string {
  const { requestId, conversation } = useRequestPage()
  const outbox = useOutbox()
  const { items: agents } = useAgents()
  const [undoSend] = usePreference('undoSend', false)
  return useCallback(
    ({ after = null, atOnce = false } = {}) => {
      const clientId = crypto.randomUUID()
      const isHeld = undoSend && mode === 'reply' && !atOnce
      outbox.add({
        clientId,
        requestId,
        kind: mode,
        body: written.draft.text,
        quote: written.quote,
        mentions: findMentions(written.draft.text, agents).map(({ id, name }) => ({ id, name })),
        files: written.uploads.files,
        lastSeenId: conversation.state.messages.at(-1)?.id ?? null,
        confirm: false,
        after,
        createdAt: new Date(serverNow()).toISOString(),
        heldUntil: isHeld ? Date.now() + holdMs : null,
        state: isHeld ? 'held' : 'sending',
        refusal: null,
      })
      written.clear()
      tellStill(requestId)
      void conversation.reachNewest().catch(() => undefined)
      return clientId
    },
    [requestId, conversation, outbox, agents, undoSend, mode, written],
  )
}

/** @returns when the desk has the message @throws Error where it does not take it now */
export function useTaken(): (clientId: string) => Promise<void> {
  const outbox = useOutbox()
  return useCallback(
    (clientId) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const message = outbox.pending.get().find((one) => one.clientId === clientId)
          if (message?.state === 'sending' || message?.state === 'held') return
          stop()
          if (message) reject(new Error(message.state))
          else resolve()
        }
        const stop = outbox.pending.subscribe(look)
        look()
      }),
    [outbox],
  )
}
