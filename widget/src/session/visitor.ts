/** Who stands at this desk on this page: nobody yet, or a visitor with a chat. */
import type { PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import type { VisitorSession } from '@holdfast/contracts/chat/session.ts'
import type { StartChatBody, StartedChat } from '@holdfast/contracts/chat/start-chat.ts'
import type { SubmitFormBody, SubmittedForm } from '@holdfast/contracts/chat/submit-form.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import { type Api, createApi, DeskProblem } from '../api/api.ts'
import { type Conversation, openConversation } from '../conversation/conversation.ts'
import type { Origin } from '../conversation/state.ts'
import { randomKey } from '../lib/random.ts'
import type { Keep } from '../lib/storage.ts'
import { createStore, type Store } from '../lib/store.ts'
import { whoAmI } from './who-am-i.ts'

/** A chat as this browser keeps it. Without a token it is that of who is signed in. */
export interface SavedChat {
  readonly token: string | null
  readonly sessionId: string
  readonly requestId: string
  readonly number: string
  /** As the visitor said it. The desk shows only the address until it knows more. */
  readonly name: string | null
}

export interface RunningChat {
  readonly saved: SavedChat
  readonly api: Api
  readonly me: Named
  readonly conversation: Conversation
  readonly origin: Origin
}

export interface VisitorState {
  readonly desk: PublicDesk | null
  /** Why there is no desk. */
  readonly problem: DeskProblem | null
  readonly loading: boolean
  /** Signed in with the desk itself: only on its own pages. */
  readonly signedIn: Named | null
  readonly chat: RunningChat | null
  readonly session: VisitorSession | null
  /** The way back to the chat has ended: it expired, or was withdrawn. */
  readonly lost: boolean
}

/** What the page knows of its visitor beforehand; only to fill in the form. */
export interface Identity {
  readonly name?: string
  readonly email?: string
}

export interface Visitor {
  readonly store: Store<VisitorState>
  readonly keep: Keep
  readonly identity: Store<Identity>
  load(): Promise<void>
  start(form: StartChatBody): Promise<void>
  submit(form: SubmitFormBody): Promise<SubmittedForm>
  end(): Promise<void>
  askTranscript(): Promise<void>
  /** Leaves the chat behind; what is in it stays with the desk. */
  startAgain(): void
  close(): void
}

export interface VisitorOptions {
  readonly origin: string
  readonly deskKey: string
  readonly keep: Keep
  /** On pages of the desk itself whoever is signed in there is known. */
  readonly withCookies: boolean
}

const waitingPollMs = 10_000
const savedName = 'chat'

export function createVisitor(options: VisitorOptions): Visitor {
  const { deskKey, keep } = options
  const store = createStore<VisitorState>({
    desk: null,
    problem: null,
    loading: true,
    signedIn: null,
    chat: null,
    session: null,
    lost: false,
  })
  const identity = createStore<Identity>({})
  const anonymous = createApi(options)
  const deskPath = `/public/desks/${encodeURIComponent(deskKey)}`
  let poll: ReturnType<typeof setInterval> | undefined

  function leave(): void {
    clearInterval(poll)
    store.get().chat?.conversation.close()
    keep.remove(savedName)
    store.set({ chat: null, session: null })
  }

  async function refresh(): Promise<void> {
    const { chat } = store.get()
    if (!chat) return
    try {
      const session = await readSession(chat.api, chat.saved)
      if (store.get().chat === chat) store.set({ session })
    } catch (error) {
      if (!isOver(error) || store.get().chat !== chat) return
      leave()
      store.set({ lost: true })
    }
  }

  async function open(saved: SavedChat, api: Api): Promise<void> {
    const [session, me, request] = await Promise.all([
      readSession(api, saved),
      whoAmI(api, saved.token),
      api.ask<RequestDetail>('GET', `/requests/${saved.requestId}`),
    ])
    const self = { id: me.id, name: saved.name || me.name }
    const conversation = openConversation({
      api,
      requestId: saved.requestId,
      meId: me.id,
      keep,
      onChange: () => void refresh(),
      onRefused: () => void refresh(),
    })
    store.set({ chat: { saved, api, me: self, conversation, origin: originOf(request) }, session })
    poll = setInterval(() => {
      if (store.get().session?.state === 'waiting' && !document.hidden) void refresh()
    }, waitingPollMs)
  }

  /** @returns whether there is a chat to go on with */
  async function resume(): Promise<boolean> {
    const saved = keep.read<SavedChat>(savedName)
    if (!saved) return false
    const api = createApi({ ...options, token: saved.token })
    try {
      await open(saved, api)
      return true
    } catch (error) {
      if (!isOver(error)) throw error
      keep.remove(savedName)
      return false
    }
  }

  async function load(): Promise<void> {
    store.set({ loading: true, problem: null })
    try {
      const [desk, signedIn] = await Promise.all([
        anonymous.ask<PublicDesk>('GET', deskPath),
        options.withCookies ? whoAmI(anonymous, null).catch(() => null) : null,
      ])
      store.set({ desk, signedIn })
      if (!store.get().chat) await resume()
      store.set({ loading: false })
    } catch (error) {
      store.set({ loading: false, problem: asProblem(error) })
    }
  }

  return {
    store,
    keep,
    identity,
    load,
    async start(form) {
      const body = { ...form, clientId: sendKey(keep, form) }
      const started = await anonymous.ask<StartedChat>('POST', `${deskPath}/chats`, body)
      const { token, sessionId, requestId, number } = started
      const saved = { token, sessionId, requestId, number, name: token === null ? null : (form.name ?? null) }
      keep.write(savedName, saved)
      keep.remove('key')
      const api = createApi({ ...options, token })
      await open(saved, api)
    },
    async submit(form) {
      const answer = await anonymous.ask<SubmittedForm>('POST', `${deskPath}/requests`, {
        ...form,
        clientId: sendKey(keep, form),
      })
      keep.remove('key')
      return answer
    },
    async end() {
      const { chat } = store.get()
      if (!chat) return
      await chat.api.ask('POST', `/chat/session/end${query(chat.saved)}`)
      await refresh()
    },
    async askTranscript() {
      const { chat } = store.get()
      if (chat) await chat.api.ask('POST', `/chat/session/transcript${query(chat.saved)}`)
    },
    startAgain() {
      leave()
      store.set({ lost: false })
      void load()
    },
    close() {
      clearInterval(poll)
      store.get().chat?.conversation.close()
    },
  }
}

/** @returns what a request began with */
export function originOf({ requester, description, createdAt }: RequestDetail): Origin {
  return { author: requester, text: description, createdAt }
}

/** The same words sent again are one chat, also after a reload: their key is kept until the desk has them. */
function sendKey(keep: Keep, form: object): string {
  const words = JSON.stringify(form)
  const kept = keep.read<{ words: string; key: string }>('key')
  if (kept?.words === words) return kept.key
  const key = randomKey()
  keep.write('key', { words, key })
  return key
}

function readSession(api: Api, saved: SavedChat): Promise<VisitorSession> {
  return api.ask<VisitorSession>('GET', `/chat/session${query(saved)}`)
}

/** A link knows its chat; who is signed in may have several. */
function query({ token, sessionId }: SavedChat): string {
  return token === null ? `?sessionId=${sessionId}` : ''
}

/** The link is worth nothing any more, or the chat is not there. */
function isOver(error: unknown): boolean {
  return error instanceof DeskProblem && [401, 403, 404].includes(error.status)
}

export function asProblem(error: unknown): DeskProblem {
  return error instanceof DeskProblem ? error : new DeskProblem('internal', 0, { detail: String(error) })
}
