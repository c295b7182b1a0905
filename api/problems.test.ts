import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from './test-helper.ts'

describe('problems', () => {
  let desk: TestDesk
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk()
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  const json = { 'content-type': 'application/json' }
  const create = (payload: string | object, headers: object = json) =>
    agent.ask({ method: 'POST', url: '/requests', payload, headers: { ...headers } })

  it.each([
    ['an unknown field', { title: 'x', colour: 'red' }, [{ path: '/colour', message: 'is not a known field' }]],
    ['a missing field', {}, [{ path: '/title', message: 'is missing' }]],
    ['a wrong type', { title: 5 }, [{ path: '/title', message: 'must be string' }]],
    ['a number as text', { title: 'x', tags: 'fire' }, [{ path: '/tags', message: 'must be array' }]],
    ['a bad id', { title: 'x', categoryId: 'abc' }, [{ path: '/categoryId', message: expect.any(String) }]],
    ['a null character', '{"title":"a\\u0000b"}', [{ path: '/title', message: 'must not contain a null character' }]],
    ['half a surrogate pair', '{"title":"\\ud83d"}', [{ path: '/title', message: 'must be well-formed Unicode' }]],
    [
      'a null character in a name',
      '{"title":"x","a\\u0000":1}',
      [{ path: '/a\0', message: 'must not contain a null character' }],
    ],
  ])('names the path of %s', async (_name, payload, errors) => {
    const answer = await create(payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:validation_failed', errors })
  })

  it.each([
    ['malformed JSON', '{"title":', json, 400, 'bad_request'],
    ['a poisoned prototype', '{"title":"x","__proto__":{"a":1}}', json, 400, 'bad_request'],
    [
      'another media type',
      'title=x',
      { 'content-type': 'application/x-www-form-urlencoded', 'x-holdfast-csrf': '1' },
      415,
      'media_type_unsupported',
    ],
    ['text', 'title', { 'content-type': 'text/plain', 'x-holdfast-csrf': '1' }, 415, 'media_type_unsupported'],
    ['2 MiB', JSON.stringify({ title: 'x'.repeat(2 * 1024 * 1024) }), json, 413, 'body_too_large'],
    [
      'deep nesting',
      `{"title":"\\u0000","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      json,
      422,
      'validation_failed',
    ],
    ['a long list', JSON.stringify({ title: 'x', tags: Array(200_000).fill(1) }), json, 422, 'validation_failed'],
    ['no body', '', json, 422, 'validation_failed'],
  ])('refuses %s', async (_name, payload, headers, status, code) => {
    const answer = await create(payload, headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ type: `urn:holdfast:problem:${code}`, status })
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it.each([
    ['/requests?limit=0', 'query/limit'],
    ['/requests?limit=abc', 'query/limit'],
    ['/requests?status=asleep', 'query/status/0'],
    ['/requests?colour=red', 'query/colour'],
    ['/requests?q=a%00b', 'query/q'],
    ['/requests/abc', 'params/requestId'],
    ['/requests?teamId=abc', 'query/teamId/0'],
  ])('names the field of %s', async (url, path) => {
    const answer = await agent.ask({ method: 'GET', url })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ path }])
  })

  it('tells a wrong path from a wrong method', async () => {
    expect((await agent.ask({ method: 'GET', url: '/nothing' })).json().type).toBe('urn:holdfast:problem:not_found')
    const answer = await agent.ask({ method: 'DELETE', url: '/requests' })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD, POST')
  })

  it('refuses a URL that cannot be read', async () => {
    expect((await agent.ask({ method: 'GET', url: '/requests/%E0%A4%A' })).statusCode).toBe(400)
  })

  it('says nothing of its inside when the fault is its own, but names the line in the log', async () => {
    const lines: string[] = []
    const broken = await openDesk()
    Object.assign(broken.app.log, { error: (_: unknown) => lines.push('logged') })
    const asker = await broken.as(broken.org.agentId)
    Object.assign(broken.app.cursors, {
      open() {
        throw new TypeError('secret of the house')
      },
    })
    const answer = await asker.ask({ method: 'GET', url: '/requests?cursor=x' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    expect(answer.json()).toMatchObject({ instance: expect.stringMatching(/^urn:holdfast:occurrence:/) })
    await broken.close()
  })

  it('answers 503 while the database is away', async () => {
    const away = await openDesk()
    const asker = await away.as(away.org.agentId)
    Object.assign(away.app.db, {
      tenant: () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })),
    })
    const answer = await asker.ask({ method: 'GET', url: '/requests' })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('1')
    await away.app.close()
  })
})
