import { people, sessions } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostOf, openDesk, password, type TestDesk } from '../test-helper.ts'

describe('auth', () => {
  let desk: TestDesk
  const email = 'requester@example.test'
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  const send = (url: string, payload?: object, headers: object = {}) =>
    desk.app.inject({
      method: 'POST',
      url: `/api/v1/auth/${url}`,
      payload,
      headers: { host: hostOf(desk.org), ...headers },
    })
  const signIn = async () => {
    const { cookies } = await send('sign-in', { email, password })
    return Object.fromEntries(cookies.map(({ name, value }) => [name, value])) as Record<string, string>
  }
  const refresh = (token = '') => send('refresh', undefined, { cookie: `holdfast_refresh=${token}` })
  const me = (token = '', host = hostOf(desk.org)) =>
    desk.app.inject({ url: '/api/v1/auth/me', headers: { host, authorization: `Bearer ${token}` } })
  const refreshOf = (answer: Awaited<ReturnType<typeof send>>) =>
    answer.cookies.find(({ name }) => name === 'holdfast_refresh')?.value

  it('signs in with both cookies out of reach of scripts', async () => {
    const answer = await send('sign-in', { email: email.toUpperCase(), password })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().me).toMatchObject({
      person: { email, role: 'requester' },
      organization: { slug: desk.org.slug },
    })
    expect(answer.cookies).toMatchObject([
      { name: 'holdfast_device', path: '/', httpOnly: true, sameSite: 'Lax' },
      { name: 'holdfast_access', path: '/', httpOnly: true, sameSite: 'Lax' },
      { name: 'holdfast_refresh', path: '/api/v1/auth', httpOnly: true, sameSite: 'Lax' },
    ])
    for (const { value } of answer.cookies) expect(answer.body).not.toContain(value)
  })

  it('answers a wrong password, an unknown and a blocked account the same', async () => {
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, desk.org.otherAgentId)),
    )
    const answers = [
      await send('sign-in', { email, password: 'wrong' }),
      await send('sign-in', { email: 'nobody@example.test', password }),
      await send('sign-in', { email: 'agent-2@example.test', password }),
    ]
    for (const answer of answers) {
      const { instance: _instance, ...problem } = answer.json()
      expect(problem).toEqual({
        type: 'urn:holdfast:problem:credentials_wrong',
        title: 'Email or password is wrong',
        status: 401,
      })
    }
  })

  it('takes the token as a bearer, and refuses it at another organization', async () => {
    const { holdfast_access: token } = await signIn()
    expect((await me(token)).statusCode).toBe(200)
    const other = await openDesk()
    expect((await me(token, hostOf(other.org))).statusCode).toBe(401)
    expect((await me(token, 'nobody.localhost:3000')).json().type).toBe('urn:holdfast:problem:organization_unknown')
    expect((await me(token, 'localhost:3000')).statusCode).toBe(200)
    await other.close()
  })

  it('replaces the refresh token, and gives a second tab the same one', async () => {
    const { holdfast_refresh: first } = await signIn()
    const second = refreshOf(await refresh(first))
    expect(second).not.toBe(first)
    const secondTab = await refresh(first)
    expect(secondTab.statusCode).toBe(200)
    expect(refreshOf(secondTab)).toBe(second)
    expect((await refresh(second)).statusCode).toBe(200)
  })

  it('ends the session when an old refresh token comes back', async () => {
    const { holdfast_refresh: first, holdfast_access: access } = await signIn()
    const second = refreshOf(await refresh(first))
    const third = refreshOf(await refresh(second))
    const reused = await refresh(first)
    expect(reused.json().type).toBe('urn:holdfast:problem:session_ended')
    expect((await refresh(third)).statusCode).toBe(401)
    expect((await me(access)).statusCode).toBe(401)
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(sessions).where(eq(sessions.endedBecause, 'refresh_token_reused')),
    )
    expect(rows).toHaveLength(1)
  })

  it('ends the session at sign-out', async () => {
    const { holdfast_access: access, holdfast_refresh: token } = await signIn()
    expect((await send('sign-out', undefined, { authorization: `Bearer ${access}` })).statusCode).toBe(204)
    expect((await me(access)).statusCode).toBe(401)
    expect((await refresh(token)).statusCode).toBe(401)
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('takes %o with %i', async (headers, status) => {
    expect((await send('sign-in', { email, password }, headers)).statusCode).toBe(status)
  })

  it('refuses tokens that are not ours', async () => {
    for (const token of ['', 'x', 'a.b.c', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`]) {
      expect((await me(token)).statusCode).toBe(401)
    }
  })

  it('pins its cookies to the host behind https', async () => {
    const secure = await openDesk({}, { publicUrl: 'https://localhost' })
    const headers = { host: `${secure.org.slug}.localhost` }
    const { cookies } = await secure.app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers,
      payload: { email, password },
    })
    expect(cookies).toMatchObject([
      { name: '__Host-holdfast_device', path: '/', secure: true },
      { name: '__Host-holdfast_access', path: '/', secure: true },
      { name: '__Secure-holdfast_refresh', secure: true },
    ])
    await secure.close()
  })

  it('finds the organization by host, by header or by name, and says when none is named', async () => {
    const body = { email, password }
    const base = { host: 'localhost:3000' }
    const { slug } = desk.org
    expect((await send('sign-in', { ...body, organization: slug }, base)).statusCode).toBe(200)
    expect((await send('sign-in', body, { ...base, 'x-holdfast-organization': slug })).statusCode).toBe(200)
    expect((await send('sign-in', { ...body, organization: 'nobody' }, base)).statusCode).toBe(404)
    expect((await send('sign-in', { ...body, organization: 'other' })).json().errors).toMatchObject([
      { path: '/organization' },
    ])
    const other = await openDesk()
    expect((await send('sign-in', body, base)).json().errors).toMatchObject([{ path: '/organization' }])
    await other.close()
  })

  it('lets no other site act with our cookie', async () => {
    const { holdfast_access: access } = await signIn()
    const create = (headers: object) =>
      desk.app.inject({
        method: 'POST',
        url: '/api/v1/requests',
        payload: { title: 'Made by another site' },
        headers: { host: hostOf(desk.org), cookie: `holdfast_access=${access}`, ...headers },
      })
    expect((await create({ 'sec-fetch-site': 'cross-site' })).json().type).toBe('urn:holdfast:problem:cross_site')
    expect((await create({ origin: 'http://other.localhost:3000' })).statusCode).toBe(403)
    expect((await create({ origin: `http://${hostOf(desk.org)}` })).statusCode).toBe(201)
  })
})
