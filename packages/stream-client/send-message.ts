/** Writes a message so that a retry makes no twin: every try carries the same key, and the server keeps the first. */
import type { Problem } from '@holdfast/contracts/problem.ts'
import type { PostedMessage, PostMessageBody } from '@holdfast/contracts/requests/post-message.ts'
import { drawPause } from './backoff.ts'
import { type Clock, systemClock } from './surroundings.ts'

/** The server has said no, and would say it again. */
export class MessageRefused extends Error {
  readonly status: number
  readonly problem: Problem | null

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `refused with ${status}`)
    this.name = 'MessageRefused'
    this.status = status
    this.problem = problem
  }
}

export interface SendOptions {
  /** `…/api/v1/requests/<id>/messages`, or `…/notes`. */
  readonly url: string
  readonly body: PostMessageBody & { readonly clientId: string }
  readonly headers?: Record<string, string>
  /** Ends the retrying. */
  readonly signal?: AbortSignal
  readonly fetch?: typeof fetch
  readonly random?: () => number
  readonly clock?: Clock
}

const retry = { minMs: 500, maxMs: 2_000 }

/** A try that has no answer by then has none: a connection can be dead for minutes before anybody says so. */
export const tryTimeoutMs = 20_000

/** What the server said, read to its end. */
interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly retryAfter: string | null
  readonly said: unknown
}

/**
 * Tries until the server has answered: a lost connection, 429 and 5xx are tried again, for ever unless `signal` ends it.
 * @throws MessageRefused for any other answer; the signal's reason when it was ended
 */
export async function sendMessage(options: SendOptions): Promise<PostedMessage> {
  const { random = Math.random, clock = systemClock, signal } = options
  for (let failures = 0; ; failures += 1) {
    signal?.throwIfAborted()
    const answer = await attempt(options)
    if (answer?.ok) return answer.said as PostedMessage
    if (answer && answer.status !== 429 && answer.status < 500) {
      throw new MessageRefused(answer.status, answer.said as Problem | null)
    }
    const pauseMs = drawPause(retry, failures, random())
    await pause(Math.max(pauseMs, askedPauseMs(answer)), clock, signal)
  }
}

/** @returns `null` when nobody answered in time */
async function attempt(options: SendOptions): Promise<Answer | null> {
  const { url, body, headers, signal, fetch: fetcher = fetch, clock = systemClock } = options
  const patience = new AbortController()
  const timer = clock.setTimeout(() => patience.abort(new Error('no answer in time')), tryTimeoutMs)
  try {
    const answer = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience.signal]) : patience.signal,
    })
    const { ok, status } = answer
    const said = ok ? await answer.json() : await readProblem(answer)
    return { ok, status, retryAfter: answer.headers.get('retry-after'), said }
  } catch {
    // Whether it was lost on the way there or back, the same key is tried again.
    signal?.throwIfAborted()
    return null
  } finally {
    clock.clearTimeout(timer)
  }
}

function askedPauseMs(answer: Answer | null): number {
  const seconds = Number(answer?.retryAfter ?? 0)
  return Number.isFinite(seconds) ? seconds * 1_000 : 0
}

async function readProblem(answer: Response): Promise<Problem | null> {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  const text = await answer.text()
  if (!isProblem) return null
  try {
    return JSON.parse(text) as Problem
  } catch {
    // A refusal that cannot be read is one all the same; asking again would change nothing.
    return null
  }
}

function pause(ms: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clock.clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = clock.setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}
