/** The API, typed by its own description. Every page asks through `unwrap(api.GET(…))`. */
import createClient, { type Middleware } from 'openapi-fetch'
import { noteServerTime } from '../server-time.ts'
import { askForProof } from '../step-up.ts'
import { whileAsking } from '../when-idle.ts'
import { ProblemError } from './problem-error.ts'
import { refreshSession } from './refresh-session.ts'
import type { paths } from './schema.d.ts'

/** Asks again once after a proof, where the API wants one first. */
async function fetchProved(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await fetchSignedIn(request)
  if (response.status !== 403) return response
  const { type } = parseProblem(await response.clone().text())
  if (type !== 'urn:holdfast:problem:step_up_required') return response
  return (await askForProof()) ? fetchSignedIn(again) : response
}

/** Asks again once after a refreshed session; ends at the page to sign in when there is none. */
async function fetchSignedIn(request: Request): Promise<Response> {
  const again = request.clone()
  const startedAt = Date.now()
  const response = await fetch(request)
  noteServerTime(response.headers.get('date'), startedAt)
  if (response.status !== 401) return response
  if (await refreshSession()) return fetch(again)
  leaveToSignIn()
  return response
}

let isLeaving = false

/** Somebody signs out by themselves: whatever else learns that the session is over leads nowhere. */
export function noteLeaving(isSo: boolean): void {
  isLeaving = isSo
}

/** The session is over: whatever was typed is kept as a draft, and the way back is remembered. */
export function leaveToSignIn(): void {
  if (isLeaving) return
  const to = location.pathname + location.search + location.hash
  const query = new URLSearchParams({ ...(to === '/' ? {} : { to }), ended: '1' })
  location.assign(`/sign-in?${query}`)
}

const refuse: Middleware = {
  async onResponse({ response, request }) {
    if (response.ok) return
    const problem = parseProblem(await response.text())
    if (request.method === 'GET' && isMistypedAddress(problem)) throw new ProblemError(404, nothingThere)
    throw new ProblemError(response.status, problem, response.headers.get('retry-after'))
  },
}

const nothingThere = { type: 'urn:holdfast:problem:not_found', title: 'Not found' }

/** An address with an id that is none leads nowhere: nobody need read the pattern that it does not match. */
const isMistypedAddress = ({ status, detail }: Record<string, unknown>): boolean =>
  status === 422 && typeof detail === 'string' && detail.startsWith('params/')

function parseProblem(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}

export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request) => whileAsking(() => fetchProved(request)),
  // As the API reads lists: `status=open&status=waiting`.
  querySerializer: { array: { style: 'form', explode: true } },
})
api.use(refuse)

/**
 * @returns the answer's body
 * @throws ProblemError what the API refused
 */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data } = await call
  // What was refused has been thrown by the middleware; 204 has no body, and its type is undefined.
  return data as T
}

/** A key that makes a repeated POST safe; keep it for all tries of one deed. */
export const newKey = (): string => crypto.randomUUID()

/** Headers of a POST that creates or changes. */
export const keyed = (key: string = newKey()) => ({ 'idempotency-key': key })

/** Headers of an edit of the version that was read. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
