/** What somebody whom nobody knows can have of a replica. */
import { randomUUID } from 'node:crypto'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, startVisit, type Visitor } from '../chat/test-visitors.ts'
import { hostOf } from '../test-helper.ts'
import { defaultLimits } from './limits.ts'
import { openingLimits } from './opening-limits.ts'
import { StreamTestDesk } from './stream-test-desk.ts'

let replica: StreamTestDesk
let door: Door
let visitor: Visitor

beforeAll(async () => {
  replica = await StreamTestDesk.open()
  const { app, db, org } = replica.desk
  door = { app, host: hostOf(org) }
  await seedChatDesk(db, org)
  visitor = await startVisit(door)
})
afterAll(() => replica.close())

const open = ({ token }: Visitor) => replica.open({ headers: { authorization: `Link ${token}` } })

describe('a visitor', () => {
  it('follows a request once on a socket, and hears everything once', async () => {
    const client = open(visitor)
    await client.first('hello')
    const { requestId } = visitor
    const topic = { kind: 'request', requestId } as const
    for (const id of ['a', 'b', 'c']) client.say({ type: 'subscribe', id, topic })
    await client.first('subscribed', 'a')
    await client.until(() => client.of('error').length === 2, 'two errors')
    for (const { problem } of client.of('error')) {
      expect(problem).toMatchObject({ type: 'urn:holdfast:problem:conflict', errors: [{ path: '/topic' }] })
    }
    const url = `/requests/${requestId}/messages`
    expect((await replica.agent.ask({ method: 'POST', url, payload: { body: 'Here I am' } })).statusCode).toBe(201)
    await client.until(() => client.of('event', 'a').some(({ message }) => message?.body === 'Here I am'), 'message')
    expect(client.of('event').filter(({ message }) => message?.body === 'Here I am')).toHaveLength(1)
    client.cut()
  })

  it('follows few things at a time', async () => {
    const client = open(visitor)
    await client.first('hello')
    for (let count = 0; count <= defaultLimits.linkSubscriptions; count += 1) {
      client.say({ type: 'subscribe', id: `${count}`, topic: { kind: 'request', requestId: randomUUID() } })
    }
    const { problem } = await client.first('error')
    expect(problem.type).toBe('urn:holdfast:problem:too_many_requests')
    client.cut()
  })

  it('does not have what was missed read for them over and over', async () => {
    const client = open(visitor)
    await client.first('hello')
    const topic = { kind: 'request', requestId: visitor.requestId } as const
    for (let count = 0; count < 30; count += 1) client.say({ type: 'subscribe', id: 'r', topic, after: 0 })
    expect((await client.first('bye')).reason).toBe('too_many_frames')
  })

  it('has few sockets, whatever others have', async () => {
    const one = await startVisit(door)
    for (let count = 0; count < defaultLimits.linkSockets; count += 1) await open(one).first('hello')
    const late = open(one)
    expect((await late.first('bye')).reason).toBe('too_many_sockets')
    expect(late.of('hello')).toEqual([])
    await open(await startVisit(door)).first('hello')
  })

  it('gets few tickets in a minute, and is told when to come again', async () => {
    const ask = (who: Visitor) => who.ask({ method: 'POST', url: '/stream/tickets' })
    const answers = []
    // Two minutes' worth: the minute may turn over in between.
    const busy = await startVisit(door)
    for (let count = 0; count <= openingLimits.link * 2; count += 1) answers.push(await ask(busy))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(answers.slice(0, openingLimits.link).map(({ statusCode }) => statusCode)).not.toContain(429)
    expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 429)).toBe(true)
    const { type, retryAfterSeconds } = (refused[0]?.json() ?? {}) as { type: string; retryAfterSeconds: number }
    expect(type).toBe('urn:holdfast:problem:too_many_requests')
    expect(retryAfterSeconds).toBeGreaterThan(0)
    expect(retryAfterSeconds).toBeLessThanOrEqual(60)
    const late = open(busy)
    await late.until(() => late.refused !== null, 'refusal of a socket without a ticket')
    expect(late.refused?.status).toBe(429)
    expect((await ask(await startVisit(door))).statusCode).toBe(201)
  })
})
