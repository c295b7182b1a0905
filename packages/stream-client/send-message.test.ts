import { describe, expect, it } from 'vitest'
import { MessageRefused, sendMessage, tryTimeoutMs } from './send-message.ts'
import { ManualClock } from './testing/manual-clock.ts'
import { eventually } from './testing/scripted-server.ts'

const url = 'http://desk.test/api/v1/requests/r/messages'
const body = { body: 'Hello', clientId: 'key-1' }
const posted = { message: { id: 'm' }, followUp: null }

/** Answers as it is told, and keeps what it was asked. */
function desk(...answers: (Response | Error)[]) {
  const asked: unknown[] = []
  const fetcher = async (_url: unknown, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)))
    const answer = answers.shift() ?? Response.json(posted, { status: 201 })
    if (answer instanceof Error) throw answer
    return answer
  }
  return { asked, fetch: fetcher as typeof fetch }
}

const problem = (status: number) =>
  Response.json({ title: 'No', detail: 'Not so' }, { status, headers: { 'content-type': 'application/problem+json' } })

/** A try is over, and the next one waits: what else waits is the end of a try's patience. */
const isPausing = (clock: ManualClock) => clock.waiting === 1 && clock.nextInMs < tryTimeoutMs

describe('sending a message', () => {
  it.each(['that nobody answers', 'of whose answer the end never comes'])('tries anew after one %s', async (which) => {
    const clock = new ManualClock()
    const tries: AbortSignal[] = []
    const fetcher = (async (_url: unknown, init?: RequestInit) => {
      const signal = init?.signal as AbortSignal
      tries.push(signal)
      if (tries.length > 1) return Response.json(posted, { status: 201 })
      const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      if (which === 'that nobody answers') return aborted
      const body = new ReadableStream({ pull: () => aborted })
      return new Response(body, { status: 201 })
    }) as typeof fetch
    const sent = sendMessage({ url, body, fetch: fetcher, clock, random: () => 0 })
    await eventually('the try', () => tries.length === 1)
    clock.advance(tryTimeoutMs - 1)
    expect(tries[0]?.aborted).toBe(false)
    clock.advance(1)
    await eventually('the pause', () => isPausing(clock))
    clock.advance(500)
    expect(await sent).toEqual(posted)
    expect(tries).toHaveLength(2)
    expect(clock.waiting).toBe(0)
  })

  it('is tried again with the same key, however the answer was lost', async () => {
    const clock = new ManualClock()
    const { asked, fetch } = desk(new TypeError('fetch failed'), problem(503), problem(429))
    const sent = sendMessage({ url, body, fetch, clock, random: () => 0 })
    for (const tries of [1, 2, 3]) {
      await eventually(`try ${tries}`, () => asked.length === tries && isPausing(clock))
      clock.advance(499)
      expect(asked).toHaveLength(tries)
      clock.advance(1)
    }
    expect(await sent).toEqual(posted)
    expect(asked).toEqual([body, body, body, body])
  })

  it('waits as long as the server asks', async () => {
    const clock = new ManualClock()
    const { asked, fetch } = desk(new Response(null, { status: 429, headers: { 'retry-after': '7' } }))
    const sent = sendMessage({ url, body, fetch, clock, random: () => 0 })
    await eventually('the pause', () => isPausing(clock))
    clock.advance(6_999)
    expect(asked).toHaveLength(1)
    clock.advance(1)
    expect(await sent).toEqual(posted)
  })

  it('is not tried again when it is refused', async () => {
    const { asked, fetch } = desk(problem(409))
    const refused = await sendMessage({ url, body, fetch }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(MessageRefused)
    expect(refused).toMatchObject({ status: 409, problem: { title: 'No' }, message: 'Not so' })
    expect(asked).toHaveLength(1)
  })

  it('ends when it is told to', async () => {
    const clock = new ManualClock()
    const { asked, fetch } = desk(new TypeError('fetch failed'))
    const ending = new AbortController()
    const sent = sendMessage({ url, body, fetch, clock, signal: ending.signal }).catch((error: unknown) => error)
    await eventually('the pause', () => isPausing(clock))
    ending.abort(new Error('the page was left'))
    expect(await sent).toMatchObject({ message: 'the page was left' })
    expect(clock.waiting).toBe(0)
    expect(asked).toHaveLength(1)
  })
})
