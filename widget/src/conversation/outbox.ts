/** Sends what was written: in order, one at a time, again until the desk has it, and never twice. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { PostedMessage } from '@holdfast/contracts/requests/post-message.ts'
import { type Api, DeskProblem } from '../api/api.ts'
import type { Keep } from '../lib/storage.ts'
import type { Store } from '../lib/store.ts'
import type { ConversationState, PendingMessage } from './state.ts'

const retryMs = { first: 1_000, most: 30_000 }

export interface Outbox {
  add(message: Pick<PendingMessage, 'clientId' | 'body' | 'files'>): void
  /** Tries at once, without waiting for the next time. */
  flush(): void
  retry(clientId: string): void
  discard(clientId: string): void
  close(): void
}

interface OutboxOptions {
  readonly api: Api
  readonly requestId: string
  readonly keep: Keep
  readonly store: Store<ConversationState>
  onTaken(message: Message): void
}

export function createOutbox({ api, requestId, keep, store, onTaken }: OutboxOptions): Outbox {
  const name = `pending:${requestId}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let sending = false
  let closed = false

  const save = (pending: readonly PendingMessage[]) => {
    store.set({ pending })
    if (pending.length > 0) keep.write(name, pending)
    else keep.remove(name)
  }
  const change = (clientId: string, to: Partial<PendingMessage>) =>
    save(store.get().pending.map((message) => (message.clientId === clientId ? { ...message, ...to } : message)))
  /** What stands behind a message that cannot be sent now waits with it. */
  const wait = () =>
    save(
      store.get().pending.map((message) => (message.state === 'failed' ? message : { ...message, state: 'waiting' })),
    )
  const remove = (clientId: string) => save(store.get().pending.filter((message) => message.clientId !== clientId))

  async function post({ clientId, body, files }: PendingMessage): Promise<void> {
    const fileIds = files.map(({ id }) => id)
    const payload = { body, clientId, ...(fileIds.length > 0 && { fileIds }) }
    const { message, followUp } = await api.ask<PostedMessage>('POST', `/requests/${requestId}/messages`, payload)
    remove(clientId)
    if (message) onTaken(message)
    if (followUp) store.set({ followUp })
  }

  /** @returns whether the next one may be tried. */
  async function attempt(message: PendingMessage): Promise<boolean> {
    // The machine may be wrong about its network: it is tried all the same, but promised nothing.
    if (navigator.onLine === false) wait()
    else change(message.clientId, { state: 'sending' })
    try {
      await post(message)
      tries = 0
      return true
    } catch (error) {
      const problem = error instanceof DeskProblem ? error : new DeskProblem('unreachable', 0)
      if (!problem.isPassing) {
        change(message.clientId, { state: 'failed', refusal: problem.code })
        return true
      }
      wait()
      planRetry(problem.retryAfterSeconds)
      return false
    }
  }

  function planRetry(afterSeconds: number | null): void {
    const grown = Math.min(retryMs.most, retryMs.first * 2 ** tries)
    tries += 1
    timer = setTimeout(flush, afterSeconds === null ? grown * (0.5 + Math.random() / 2) : afterSeconds * 1_000)
  }

  async function run(): Promise<void> {
    for (;;) {
      const next = store.get().pending.find(({ state }) => state !== 'failed')
      if (!next || closed || !(await attempt(next))) return
    }
  }

  function flush(): void {
    clearTimeout(timer)
    if (sending || closed) return
    sending = true
    run().finally(() => {
      sending = false
      // Something may have been added between the last look and now.
      if (store.get().pending.some(({ state }) => state === 'sending')) flush()
    })
  }

  // What was not sent before the page was closed.
  const left = keep.read<PendingMessage[]>(name)
  if (left && left.length > 0) store.set({ pending: left })

  return {
    add({ clientId, body, files }) {
      const createdAt = new Date().toISOString()
      save([...store.get().pending, { clientId, body, files, createdAt, state: 'sending', refusal: null }])
      flush()
    },
    flush,
    retry(clientId) {
      change(clientId, { state: 'sending', refusal: null })
      flush()
    },
    discard: remove,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
