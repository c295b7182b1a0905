/** One conversation as a page holds it: read by pages, kept up by the socket, written through the outbox. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { type Api, DeskProblem } from '../api/api.ts'
import { randomKey } from '../lib/random.ts'
import type { Keep } from '../lib/storage.ts'
import { createStore, type Store } from '../lib/store.ts'
import { type Live, openLive } from './live.ts'
import { mergeMark, mergeMessages, withoutTaken } from './messages.ts'
import { createOutbox } from './outbox.ts'
import { type ConversationState, emptyConversation } from './state.ts'

const pageSize = 30
/** Without a socket the page asks; less often than a socket would tell. */
const pollMs = 15_000

export interface Conversation {
  readonly store: Store<ConversationState>
  send(body: string, files: readonly FileSummary[]): void
  retry(clientId: string): void
  discard(clientId: string): void
  loadEarlier(): Promise<void>
  /** The visitor is writing; said as often as it happens, told as often as is useful. */
  typed(): void
  /** Everything that is there was seen. */
  seen(): void
  tryNow(): void
  close(): void
}

export interface ConversationOptions {
  readonly api: Api
  readonly requestId: string
  readonly meId: string
  readonly keep: Keep
  /** Something else than a message happened to the request: who has it, where it stands. */
  onChange(): void
  /** The token is worth nothing any more. */
  onRefused(): void
}

interface Page {
  readonly items: readonly Message[]
  readonly nextCursor: string | null
}

export function openConversation(options: ConversationOptions): Conversation {
  const { api, requestId, meId, keep, onChange, onRefused } = options
  const seenName = `seen:${requestId}`
  const store = createStore<ConversationState>({ ...emptyConversation, seenId: keep.read<string>(seenName) })
  const path = `/requests/${requestId}/messages?order=desc&limit=${pageSize}`

  const take = (messages: readonly Message[]) => {
    const { messages: known, pending } = store.get()
    store.set({ messages: mergeMessages(known, messages), pending: withoutTaken(pending, messages) })
  }
  const outbox = createOutbox({ api, requestId, keep, store, onTaken: (message) => take([message]) })

  async function load(): Promise<void> {
    try {
      const { items, nextCursor } = await api.ask<Page>('GET', path)
      const { messages } = store.get()
      // What was read before and joins on to this page stays; after a gap one begins anew.
      const joins = messages.length === 0 || items.some(({ id }) => messages.some((known) => known.id === id))
      if (!joins) store.set({ messages: [] })
      if (!joins || messages.length === 0) store.set({ earlier: nextCursor })
      take(items)
      const newest = items.find(({ author }) => author.id !== meId)
      if (newest) live.received(newest.id)
      store.set({ loading: false, problem: null })
    } catch (error) {
      const problem = error instanceof DeskProblem ? error : new DeskProblem('unreachable', 0)
      if (problem.status === 401 || problem.status === 403 || problem.status === 404) onRefused()
      store.set({ loading: false, problem: store.get().messages.length > 0 ? null : problem.code })
    }
  }

  const live: Live = openLive(api, requestId, {
    onConnection(connection) {
      store.set({ connection })
      if (connection.state === 'online') outbox.flush()
    },
    onReload: load,
    onMessage(message) {
      if (message.author.id !== meId) live.received(message.id)
      take([message])
    },
    onChange,
    onTyping: (people) => store.set({ typing: people.filter(({ id }) => id !== meId) }),
    onReads: (marks) => store.set({ reads: marks.reduce(mergeMark, [...store.get().reads]) }),
    onRefused,
  })
  const poll = setInterval(() => {
    if (store.get().connection.state !== 'online' && !document.hidden) void load()
  }, pollMs)
  void load()
  outbox.flush()

  return {
    store,
    send: (body, files) => outbox.add({ clientId: randomKey(), body, files }),
    retry: outbox.retry,
    discard: outbox.discard,
    async loadEarlier() {
      const { earlier } = store.get()
      if (!earlier) return
      const { items, nextCursor } = await api.ask<Page>('GET', `${path}&cursor=${encodeURIComponent(earlier)}`)
      take(items)
      store.set({ earlier: nextCursor })
    },
    typed: () => live.typing(),
    seen() {
      const last = store.get().messages.findLast(({ author }) => author.id !== meId)
      if (!last || last.id === store.get().seenId) return
      store.set({ seenId: last.id })
      keep.write(seenName, last.id)
      live.read(last.id)
    },
    tryNow() {
      live.tryNow()
      outbox.flush()
      void load()
    },
    close() {
      clearInterval(poll)
      outbox.close()
      live.close()
    },
  }
}
