/** How often visitors may come, and how much they may leave. */
import { defaultFileRules } from '@holdfast/contracts/files/file-rules.ts'
import { fileRules, files } from '@holdfast/db/files/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDesk } from '../test-helper.ts'
import { type Door, knock, nextAddress, startVisit } from './test-visitors.ts'
import { countVisit } from './visitor-limits.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('limits', () => {
  it('slow down an address, and say until when', async () => {
    const remoteAddress = nextAddress()
    const answers: number[] = []
    let last = ''
    // The count begins anew every ten minutes, which may be right now: twice the limit is too much in any case.
    for (let n = 0; n < 11; n++) {
      const payload = { name: 'Flood', email: `flood-${n}@example.org`, message: 'Hello' }
      const answer = await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload, remoteAddress })
      answers.push(answer.statusCode)
      if (answer.statusCode === 429) last = String(answer.headers['retry-after'])
    }
    expect(answers.slice(0, 5)).toEqual([201, 201, 201, 201, 201])
    expect(answers.at(-1)).toBe(429)
    expect(Number(last)).toBeGreaterThan(0)
    expect(Number(last)).toBeLessThanOrEqual(3_600)
  })

  it('slow down an email address from wherever it is used', async () => {
    const answers: number[] = []
    for (let n = 0; n < 11; n++) {
      const payload = { name: 'Flood', email: 'Victim@example.org', message: `Hello ${n}` }
      answers.push((await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload })).statusCode)
    }
    expect(answers[0]).toBe(201)
    expect(answers.at(-1)).toBe(429)
  })

  it('count a request that a visitor makes by writing after the end of the first', async () => {
    const email = 'again@example.org'
    const visitor = await startVisit(door, { email })
    const { orgId } = desk.org
    await reception.accept(visitor.requestId)
    const agent = await desk.as(desk.org.agentId)
    const cancel = { method: 'POST', url: `/requests/${visitor.requestId}/cancel`, payload: {} } as const
    expect((await agent.ask(cancel)).statusCode).toBe(200)
    const reopenUntil = new Date(Date.now() - 1_000)
    await desk.db.tenant(orgId, (tx) =>
      tx.update(requests).set({ reopenUntil }).where(eq(requests.id, visitor.requestId)),
    )
    const write = () =>
      visitor.ask({ method: 'POST', url: `/requests/${visitor.requestId}/messages`, payload: { body: 'It is back' } })
    const first = await write()
    expect(first.json()).toMatchObject({ message: null, followUp: { number: expect.stringMatching(/^HF-/) } })
    const visit = { orgId, kind: 'form', marks: [desk.app.visitors.hashEmail(email)] } as const
    // Twice the limit: the hour of the count may end right now.
    const counted = await Promise.allSettled(Array.from({ length: 40 }, () => countVisit(desk.app, visit)))
    expect(counted.some(({ status }) => status === 'rejected')).toBe(true)
    expect((await write()).statusCode).toBe(429)
  })

  it('give who holds a link little room for files, and say nothing of the room there is', async () => {
    const visitor = await startVisit(door)
    const { orgId } = desk.org
    const rules = (await visitor.ask({ method: 'GET', url: '/settings/files' })).json()
    expect(Object.keys(rules).toSorted()).toEqual(['allowedTypes', 'maxBytes', 'refusedTypes', 'version'])
    const announce = ({ ask }: typeof visitor, sizeBytes = 1) =>
      ask({ method: 'POST', url: '/files', payload: { name: 'a.txt', sizeBytes, contentType: 'text/plain' } })
    const codes = []
    for (let n = 0; n < 4; n++) codes.push((await announce(visitor)).statusCode)
    expect(codes.slice(0, 3)).toEqual([201, 201, 201])
    expect(codes[3]).toBeGreaterThanOrEqual(400)
    // What was begun an hour ago makes room.
    const { visitorId = '' } = (await reception.chatOf(visitor.requestId)) ?? {}
    const early = { createdAt: new Date(Date.now() - 3_700_000) }
    await desk.db.tenant(orgId, (tx) => tx.update(files).set(early).where(eq(files.ownerId, visitorId)))
    expect((await announce(visitor)).statusCode).toBe(201)
    // All of them together have a tenth.
    const quota = { ...defaultFileRules, orgId, quotaBytes: 1_000, version: 1 }
    await desk.db.tenant(orgId, (tx) => tx.insert(fileRules).values(quota))
    try {
      expect((await announce(await startVisit(door), 90)).statusCode).toBe(201)
      expect((await announce(await startVisit(door), 20)).json().type).toBe('urn:holdfast:problem:quota_exceeded')
      const payload = { name: 'a.txt', sizeBytes: 500, contentType: 'text/plain' }
      const agent = await desk.as(desk.org.agentId)
      expect((await agent.ask({ method: 'POST', url: '/files', payload })).statusCode).toBe(201)
    } finally {
      await desk.db.tenant(orgId, (tx) => tx.delete(fileRules))
    }
  })
})
