import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Api, ApiProblem } from './api.ts'

const me = { person: { id: 'me' }, organization: { slug: 'acme' } }
let asked: string[] = []
/** The access token that is good now; each refresh makes the next one. */
let good = 1
let isSessionOver = false

const server = createServer((request, response) => {
  const { url = '', headers } = request
  asked.push(`${request.method} ${url} ${headers['x-holdfast-organization'] ?? ''}`.trim())
  const answer = (status: number, body: unknown, cookies: string[] = []) => {
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, { 'content-type': type, 'set-cookie': cookies }).end(JSON.stringify(body))
  }
  const cookies = () => [`access=${good}; Path=/; HttpOnly`, `refresh=r${good}; Path=/api/v1/auth`]
  if (url.endsWith('/sign-in')) return answer(200, { me }, cookies())
  if (url.endsWith('/refresh')) {
    if (isSessionOver || !carries(request, `refresh=r${good - 1}`)) return answer(401, problem('session_ended'))
    return answer(200, { me }, cookies())
  }
  return carries(request, `access=${good}`) ? answer(200, { good }) : answer(401, problem('not_signed_in'))
})

const carries = ({ headers }: IncomingMessage, cookie: string) => headers.cookie?.split('; ').includes(cookie) ?? false
const problem = (code: string) => ({ type: `urn:holdfast:problem:${code}`, title: 'Sign in first', status: 401 })

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  good = 1
  isSessionOver = false
})

async function signIn(): Promise<Api> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { api } = await Api.signIn({ address, email: 'a@b.c', password: 'x' }, new AbortController().signal)
  return api
}

describe('an API that one is signed in to', () => {
  it('is told who asks and in which organization', async () => {
    const api = await signIn()
    expect(await api.get('/requests')).toEqual({ good: 1 })
    expect(asked).toEqual(['POST /api/v1/auth/sign-in', 'GET /api/v1/requests acme'])
  })

  it('is asked again after the access token has run out, with one refresh for all who notice', async () => {
    const api = await signIn()
    good = 2
    const answers = await Promise.all([api.get('/a'), api.get('/b'), api.post('/c', { text: 'x' })])
    expect(answers).toEqual([{ good: 2 }, { good: 2 }, { good: 2 }])
    expect(asked.filter((line) => line.includes('/refresh'))).toHaveLength(1)
    good = 3
    expect(await api.get('/a')).toEqual({ good: 3 })
  })

  it('says that the session is over, instead of asking for ever', async () => {
    const api = await signIn()
    good = 2
    isSessionOver = true
    const error = await api.get('/a').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ status: 401, message: 'Sign in first.' })
    expect(asked).toHaveLength(3)
  })
})
