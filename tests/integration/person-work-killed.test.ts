/** What is done about people, whose worker is killed in the middle, ends as if nothing had been. */
import { createPersonErasureActivities } from '@holdfast/activities/person-data/erasure.ts'
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { directories, directorySyncs } from '@holdfast/db/directories/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people, personNotes, personPreferences, sessions } from '@holdfast/db/people/schema.ts'
import { personExports } from '@holdfast/db/person-data/schema.ts'
import { personImportRows } from '@holdfast/db/person-imports/schema.ts'
import { events, requests } from '@holdfast/db/requests/schema.ts'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { OwnWorkers } from '../support/own-workers.ts'
import { until } from '../support/until.ts'

describe('a worker killed in the middle', () => {
  let workers: OwnWorkers
  let desk: TestDesk
  let admin: Asker
  beforeAll(async () => {
    workers = await OwnWorkers.open()
    desk = await openDesk({ temporalNamespace: workers.namespace })
    admin = await desk.as(desk.org.adminId)
  }, 60_000)
  afterEach(() => workers.kill())
  afterAll(() => desk?.close())

  const inDesk = <T>(work: Parameters<typeof desk.db.tenant<T>>[1]) => desk.db.tenant(desk.org.orgId, work)
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
    admin.ask({ method, url, headers: { 'if-match': '*' }, ...(payload && { payload }) })
  const countAudit = (action: string, targetIds?: string[]) =>
    inDesk((tx) =>
      tx.$count(
        auditLog,
        and(eq(auditLog.action, action), targetIds ? inArray(auditLog.targetId, targetIds) : undefined),
      ),
    )

  it('of an import leaves no row out, and makes nobody twice', { timeout: 240_000 }, async () => {
    const total = 500
    const address = (n: number) => `n${n}@killed.test`
    const row = (n: number) => `${address(n)},Number ${n},${n === total ? '' : address(total)}`
    const text = ['email,name,manager', ...Array.from({ length: total }, (_, index) => row(index + 1))].join('\n')
    const sent = await admin.ask({
      method: 'POST',
      url: '/management/people/imports',
      payload: text,
      headers: { 'content-type': 'text/csv' },
    })
    expect(sent.statusCode, sent.body).toBe(201)
    const { id } = sent.json()
    const url = `/management/people/imports/${id}`
    const settled = () =>
      inDesk((tx) =>
        tx.$count(personImportRows, and(eq(personImportRows.importId, id), isNotNull(personImportRows.outcome))),
      )
    const managed = () =>
      inDesk((tx) => tx.$count(people, and(sql`${people.email} LIKE '%@killed.test'`, isNotNull(people.managerId))))

    workers.start()
    await until('some to be taken in', async () => ((await settled()) > 100 ? true : undefined), 90_000)
    await workers.kill()
    expect(await settled()).toBeLessThan(total)
    expect((await ask('GET', url)).json()).toMatchObject({ status: 'running' })

    workers.start()
    await until('some to have a manager', async () => ((await managed()) > 100 ? true : undefined), 120_000)
    await workers.kill()
    expect(await settled()).toBe(total)
    expect(await managed()).toBeLessThan(total - 1)

    workers.start()
    const isOver = async () => {
      const shown = (await ask('GET', url)).json()
      return shown.status === 'running' ? undefined : shown
    }
    const counts = { created: total, changed: 0, unchanged: 0, refused: 0 }
    expect(await until('the import to end', isOver, 90_000)).toMatchObject({ status: 'completed', done: total, counts })
    const made = await inDesk((tx) => tx.select().from(people).where(sql`${people.email} LIKE '%@killed.test'`))
    expect(made).toHaveLength(total)
    const boss = made.find(({ email }) => email === address(total))
    expect(new Set(made.map(({ managerId }) => managerId))).toEqual(new Set([boss?.id, null]))
    expect(made.filter(({ managerId }) => managerId === null)).toEqual([boss])
    const ids = made.map((person) => person.id)
    expect([await countAudit('person.created', ids), await countAudit('person.edited', ids)]).toEqual([
      total,
      total - 1,
    ])
  })

  it('of an erasure leaves nothing behind, and does nothing twice', { timeout: 240_000 }, async () => {
    const { orgId, requesterId: id } = desk.org
    const gone = { name: 'Quillon', email: 'quillon@killed.test', phone: '+49 30 9998-8877' }
    await inDesk(async (tx) => {
      await tx.update(people).set(gone).where(eq(people.id, id))
      const sync = { orgId, directoryId: newId(), status: 'completed', endedAt: new Date() }
      await tx.insert(directories).values({ id: sync.directoryId, orgId, name: 'Corp', settings: {} })
      const refusals = [gone.name, 'Somebody Else'].map((name) => ({ name, reason: 'Somebody here has this address' }))
      await tx.insert(directorySyncs).values({ ...sync, refusals })
    })
    const requester = await desk.as(id)
    workers.start()
    const made: string[] = []
    for (let n = 0; n < 30; n++) {
      const answer = await requester.ask({
        method: 'POST',
        url: '/requests',
        payload: { title: `Badge ${n} of Quillon` },
      })
      made.push(answer.json().id)
    }
    const opened = () => inDesk((tx) => tx.$count(requests, and(inArray(requests.id, made), sql`seq >= 2`)))
    await until('all to be opened', async () => ((await opened()) === made.length ? true : undefined), 90_000)
    const cancelled = () =>
      inDesk((tx) => tx.$count(requests, and(inArray(requests.id, made), eq(requests.status, 'cancelled'))))
    const person = `/management/people/${id}`
    const begun = await ask('POST', `${person}/erase`, { email: gone.email, force: true })
    expect(begun.statusCode, begun.body).toBe(202)
    await until('some to be cancelled', async () => ((await cancelled()) > 3 ? true : undefined), 60_000)
    await workers.kill()
    expect(await cancelled()).toBeLessThan(made.length)

    // As long as it takes, nobody lets the person in again, describes them anew, or gathers what is there of them.
    for (const [method, url, payload] of [
      ['POST', `${person}/unblock`],
      ['PATCH', person, { name: 'Somebody else altogether' }],
      ['POST', `${person}/export`],
    ] as const) {
      expect([url, (await ask(method, url, payload)).statusCode]).toEqual([url, 409])
    }
    expect(await inDesk((tx) => tx.$count(personExports, eq(personExports.personId, id)))).toBe(0)

    workers.start()
    const left = () => inDesk((tx) => tx.$count(sessions, eq(sessions.personId, id)))
    await until('what is the person’s own to go', async () => ((await left()) === 0 ? true : undefined), 120_000)
    await workers.kill()
    expect((await ask('GET', `${person}/erasure`)).json()).toMatchObject({ status: 'running' })
    // What was under way when it began comes later than what it has looked through.
    await inDesk(async (tx) => {
      const actor = { kind: 'system', id: 'scim' } as const
      const about = { personId: id, after: { name: gone.name } }
      await writeAudit(tx, { orgId, actor, action: 'person.edited', targetKind: 'person', targetId: id, about })
      await tx.insert(personNotes).values({ orgId, personId: id, authorId: desk.org.agentId, body: 'Calls often' })
      await tx.insert(personPreferences).values({ orgId, personId: id, preferences: { greeting: gone.name } })
    })

    workers.start()
    const isOver = async () =>
      (await ask('GET', `${person}/erasure`)).json().status === 'completed' ? true : undefined
    await until('the erasure to end', isOver, 120_000)
    expect(await countAudit('person.erased', [id])).toBe(1)
    const ends = await inDesk((tx) =>
      tx
        .select({ requestId: events.requestId })
        .from(events)
        .where(and(inArray(events.requestId, made), eq(events.type, 'cancelled'))),
    )
    expect(ends.map(({ requestId }) => requestId).sort()).toEqual([...made].sort())
    const { rows } = await inDesk((tx) =>
      tx.execute<{ found: string }>(sql`
        SELECT 'person_notes' AS found FROM person_notes WHERE person_id = ${id}::uuid
        UNION ALL SELECT 'person_preferences' FROM person_preferences WHERE person_id = ${id}::uuid
        UNION ALL SELECT 'audit_personal' FROM audit_personal WHERE person_id = ${id}::uuid
        UNION ALL SELECT 'requests' FROM requests WHERE title ILIKE '%quillon%'
        UNION ALL SELECT 'people' FROM people WHERE name ILIKE '%quillon%' OR email ILIKE '%quillon%'
        UNION ALL SELECT 'directory_syncs' FROM directory_syncs WHERE refusals::text ILIKE '%quillon%'`),
    )
    expect(rows).toEqual([])
    const [sync] = await inDesk((tx) => tx.select().from(directorySyncs))
    expect(sync?.refusals).toMatchObject([{ name: '[erased]' }, { name: 'Somebody Else' }])
    // Asked for by a straggler, an erasure that is over does nothing.
    const activities = createPersonErasureActivities({ db: desk.db, files: desk.app.files } as never)
    await activities.becomeNobody({ orgId, erasureId: begun.json().id })
    expect(await countAudit('person.erased', [id])).toBe(1)
  })
})
