/** Visitors of a chat desk, each from an address of their own, so that no limit of one is another's. */
import type { StartedChat } from '@holdfast/contracts/chat/start-chat.ts'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'

export interface Door {
  readonly app: { inject(options: InjectOptions): Promise<LightMyRequestResponse> }
  /** The host of the organization. */
  readonly host: string
}

export interface Visitor extends StartedChat {
  /** Asks with the visitor's token. */
  ask(options: InjectOptions): Promise<LightMyRequestResponse>
}

let visits = 0

/** @returns an address that no other visitor has */
export function nextAddress(): string {
  visits += 1
  return `10.${(visits >> 16) & 255}.${(visits >> 8) & 255}.${visits & 255}`
}

/** Asks as anybody. */
export function knock({ app, host }: Door, options: InjectOptions): Promise<LightMyRequestResponse> {
  const url = `/api/v1${String(options.url)}`
  const headers = { host, ...options.headers }
  return app.inject({ remoteAddress: nextAddress(), ...options, url, headers })
}

/** Starts a chat at the desk `help` and fails loudly where it cannot be. */
export async function startVisit(door: Door, body: object = {}, options: InjectOptions = {}): Promise<Visitor> {
  const name = `Visitor ${visits + 1}`
  const payload = { name, email: `visitor-${visits + 1}@example.org`, message: `Hello, I am ${name}`, ...body }
  const answer = await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload, ...options })
  if (answer.statusCode !== 201) throw new Error(`no chat: ${answer.statusCode} ${answer.body}`)
  const started = answer.json() as StartedChat
  return { ...started, ask: (asked) => askWith(door, started.token ?? '', asked) }
}

export function askWith(door: Door, token: string, options: InjectOptions): Promise<LightMyRequestResponse> {
  return knock(door, { ...options, headers: { ...options.headers, authorization: `Link ${token}` } })
}
