import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const change = (state: string, rest: object = {}) =>
  json(200, { id: 'c', state, version: null, problem: null, ...rest })
const kept = { id: 'c', state: 'pending' as const, version: null, problem: null }

let answers: (Response | Error)[]
let asked: string[]

async function follow(onKept?: () => void): Promise<RequestDetail> {
  const { followChange } = await import('./follow-change.ts')
  const following = followChange('r', kept, { onKept })
  following.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(20_000)
  return following
}

describe('a change that was kept', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    asked = []
    vi.stubGlobal('location', { origin: 'http://desk' })
    vi.stubGlobal('fetch', async (request: Request) => {
      asked.push(new URL(request.url).pathname)
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer ?? new TypeError('nobody answers')
      return answer
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('is asked for until it is done, also while nobody answers', async () => {
    answers = [
      change('pending'),
      new TypeError('away'),
      change('done', { version: 4 }),
      json(200, { id: 'r', number: 'HF-1' }),
    ]
    const onKept = vi.fn()
    expect(await follow(onKept)).toMatchObject({ number: 'HF-1' })
    expect(onKept).toHaveBeenCalledOnce()
    expect(asked).toEqual([...Array(3).fill('/api/v1/requests/r/changes/c'), '/api/v1/requests/r'])
  })

  it('fails with what it was refused for', async () => {
    const problem = { type: 'urn:holdfast:problem:transition_refused', title: 'No', status: 409 }
    answers = [change('refused', { problem })]
    await expect(follow()).rejects.toMatchObject({ status: 409, code: 'transition_refused' })
  })

  it('is none where the request itself was answered', async () => {
    answers = []
    const { followChange } = await import('./follow-change.ts')
    const detail = { id: 'r', number: 'HF-1' } as RequestDetail
    expect(await followChange('r', detail)).toBe(detail)
    expect(asked).toEqual([])
  })
})
