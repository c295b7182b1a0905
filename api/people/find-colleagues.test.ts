import { people } from '@holdfast/db/people/schema.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

describe('find colleagues', () => {
  let desk: TestDesk
  let requester: Asker
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    const { orgId } = desk.org
    const person = (name: string, more: Partial<typeof people.$inferInsert> = {}) => ({
      ...{ id: newId(), orgId, name, email: `${name.replace(' ', '.')}@example.test`, department: 'Sales' },
      ...more,
    })
    await desk.db.tenant(orgId, (tx) =>
      tx
        .insert(people)
        .values([
          person('Ines Carvalho'),
          person('Rui Inês'),
          person('Ina Blocked', { blockedAt: new Date() }),
          person('Ina Outside', { kind: 'external' }),
          person('Ina Visitor', { kind: 'visitor' }),
          person('100% Real'),
        ]),
    )
  })
  afterAll(() => desk.close())

  const find = async (q: string) => {
    const answer = await requester.ask({ method: 'GET', url: `/support/colleagues?q=${encodeURIComponent(q)}` })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().items
  }

  it('finds employees by the beginning of any of their names, and says no more of them', async () => {
    expect(await find('in')).toEqual([
      { id: expect.any(String), name: 'Ines Carvalho', department: 'Sales' },
      { id: expect.any(String), name: 'Rui Inês', department: 'Sales' },
    ])
    expect((await find('CARV')).map(({ name }: { name: string }) => name)).toEqual(['Ines Carvalho'])
    expect((await find('0%')).map(({ name }: { name: string }) => name)).toEqual([])
    expect((await find('100%')).map(({ name }: { name: string }) => name)).toEqual(['100% Real'])
  })

  it('lists nobody without a beginning', async () => {
    const answer = await requester.ask({ method: 'GET', url: '/support/colleagues?q=i' })
    expect(answer.statusCode).toBe(422)
  })

  it('finds nobody for outsiders', async () => {
    const { orgId, requesterId } = desk.org
    const become = (kind: string) =>
      desk.db.tenant(orgId, (tx) => tx.update(people).set({ kind }).where(eq(people.id, requesterId)))
    await become('external')
    expect(await find('in')).toEqual([])
    await become('employee')
    expect(await find('in')).toHaveLength(2)
  })
})
