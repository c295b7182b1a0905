import { auditLog } from '@holdfast/db/audit/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk, until } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  await admin.ask({ method: 'POST', url: '/management/sites', payload: { code: 'BER-02', name: 'Berlin 2' } })
  await admin.ask({ method: 'POST', url: '/support/business-units', payload: { name: 'Retail' } })
})
afterAll(() => desk.close())

const url = '/management/people/imports'
const send = (asker: Asker, text: string, query = '', headers: Record<string, string> = {}) =>
  asker.ask({
    method: 'POST',
    url: `${url}${query}`,
    payload: text,
    headers: { 'content-type': 'text/csv', ...headers },
  })
const get = async (path: string) => (await admin.ask({ method: 'GET', url: `${url}/${path}` })).json()
const ended = (id: string) =>
  until(
    () => get(id),
    ({ status }) => status !== 'running',
    60_000,
  )
const take = async (text: string, query = '') => {
  const answer = await send(admin, text, query)
  expect(answer.statusCode, answer.body).toBe(201)
  return ended(answer.json().id)
}
const personWith = (email: string) =>
  desk.db.tenant(desk.org.orgId, async (tx) => (await tx.select().from(people).where(eq(people.email, email)))[0])

const file = `Name;E-Mail;Abteilung;Telefon;Standort;Geschäftsbereich;Vorgesetzter;Rolle
Ines Carvalho;ines@import.test;Sales;+49 30 1234-567;ber-02;retail;boss@import.test;
Rui Costa;rui@import.test;Sales;;;;boss@import.test;technician
Boss;boss@import.test;;;;;;
`

describe('taking in people from a file', () => {
  it('shows what would become of each row, and changes nothing', async () => {
    const shown = await take(file, '?dryRun=true&fileName=Leute.csv')
    expect(shown).toMatchObject({ dryRun: true, fileName: 'Leute.csv', total: 3, done: 3, counts: { created: 3 } })
    expect(await personWith('ines@import.test')).toBeUndefined()
    expect((await get(`${shown.id}/rows`)).items[0]).toMatchObject({
      outcome: 'created',
      personId: null,
      name: 'Ines Carvalho',
    })
  })

  it('makes people with all that their rows name, also where the manager comes last', async () => {
    const { id, counts } = await take(file)
    expect(counts).toEqual({ created: 3, changed: 0, unchanged: 0, refused: 0 })
    const [ines, rui, boss] = [
      await personWith('ines@import.test'),
      await personWith('rui@import.test'),
      await personWith('boss@import.test'),
    ]
    expect(ines).toMatchObject({
      department: 'Sales',
      phone: '+49 30 1234-567',
      managerId: boss?.id,
      role: 'requester',
    })
    expect(rui).toMatchObject({ role: 'technician', managerId: boss?.id })
    const shown = (await admin.ask({ method: 'GET', url: `/management/people/${ines?.id}` })).json()
    expect(shown).toMatchObject({
      site: { name: 'Berlin 2' },
      businessUnit: { name: 'Retail' },
      manager: { name: 'Boss' },
    })
    const lines = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(auditLog)
        .where(eq(auditLog.targetId, ines?.id ?? '')),
    )
    expect(lines).toMatchObject([{ action: 'person.created', actorId: desk.org.adminId }, { action: 'person.edited' }])
    expect(JSON.stringify(lines)).not.toMatch(/Ines|ines@|1234/)
    expect((await get(`${id}/rows?outcome=created`)).items).toHaveLength(3)
  })

  it('goes no further than the token by which it came', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const wanted = { name: 'Nightly', scopes: ['person:manage', 'person:read'], expiresAt }
    const made = await admin.ask({ method: 'POST', url: '/setting/tokens', payload: wanted })
    const { token } = made.json()
    const answer = await desk.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      payload:
        'email,name,role,title\nchief@import.test,Chief,admin,\nplain@import.test,Plain,,\nrui@import.test,,,Boss of all',
      headers: { host: hostOf(desk.org), authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    })
    expect(answer.statusCode, answer.body).toBe(201)
    const { id, counts } = await ended(answer.json().id)
    expect(counts).toMatchObject({ created: 1, refused: 2 })
    expect((await get(`${id}/rows?outcome=refused`)).items.map(({ line }: { line: number }) => line)).toEqual([2, 4])
    expect(await personWith('chief@import.test')).toBeUndefined()
    expect(await personWith('rui@import.test')).toMatchObject({ title: null })
  })

  it('changes nothing when the same file comes again', async () => {
    const { counts } = await take(file)
    expect(counts).toEqual({ created: 0, changed: 0, unchanged: 3, refused: 0 })
  })

  it('changes what differs, leaves what is not said, and empties what is told to be', async () => {
    const { counts } = await take('email,department,phone,site\nINES@import.test,,-,-\nboss@import.test,Board,,')
    expect(counts).toMatchObject({ changed: 2 })
    expect(await personWith('ines@import.test')).toMatchObject({ department: 'Sales', phone: null, siteId: null })
    expect(await personWith('boss@import.test')).toMatchObject({ department: 'Board' })
  })

  it('refuses rows with line, column and reason, and gives them back as a file to be mended', async () => {
    const { id, counts } = await take(
      'email,name,role,site,manager,phone\nx1@import.test,X1,super admin,,,\nx2@import.test,X2,,NOWHERE,,\n' +
        'x3@import.test,,,,,\nx4@import.test,X4,,,nobody@import.test,\nx5,X5,,,,+1\nx6@import.test,X6,wizard,,,+49 30 99',
    )
    expect(counts).toMatchObject({ refused: 6, created: 0 })
    const { items } = await get(`${id}/rows?outcome=refused`)
    expect(
      items.map(({ line, errors }: { line: number; errors: { column: string }[] }) => [line, errors[0]?.column]),
    ).toEqual([
      [2, 'role'],
      [3, 'site'],
      [4, 'name'],
      [5, 'manager'],
      [6, 'email'],
      [7, 'role'],
    ])
    expect(items[1].errors[0].message).toBe('there is no site NOWHERE')
    const csv = await admin.ask({ method: 'GET', url: `${url}/${id}/refused.csv` })
    expect(csv.headers['content-type']).toContain('text/csv')
    const mended = csv.body.replaceAll('NOWHERE', 'BER-02').replaceAll('wizard', 'requester')
    expect((await take(mended)).counts).toMatchObject({ created: 2, refused: 4 })
    expect(await personWith('x6@import.test')).toMatchObject({ phone: '+49 30 99' })
  })

  it('refuses a row that cannot be stored, and no other', async () => {
    const { id, counts } = await take('email,name,a\0b\nnul@import.test,A\0B,\nfine@import.test,Fine,')
    expect(counts).toMatchObject({ created: 1, refused: 1 })
    expect((await get(`${id}/rows?outcome=refused`)).items).toMatchObject([
      { line: 2, name: 'A\uFFFDB', errors: [{ column: 'name', message: 'has a null character' }] },
    ])
  })

  it('gives nobody more than whoever brought the file has, and touches nobody above them', async () => {
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'super_admin' }).where(eq(people.id, desk.org.supervisorId)),
    )
    const top = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(people).where(eq(people.id, desk.org.supervisorId)),
    )
    const { counts } = await take(`email,title\n${top[0]?.email},Hacked`)
    expect(counts).toMatchObject({ refused: 1 })
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'supervisor' }).where(eq(people.id, desk.org.supervisorId)),
    )
  })

  it('stops when it is told to, and stays stopped', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => `many${index}@import.test,Many ${index}`)
    const { id } = (await send(admin, `email,name\n${rows.join('\n')}`)).json()
    await until(
      () => get(id),
      ({ done }) => done > 0,
      30_000,
    )
    const cancelled = await admin.ask({ method: 'POST', url: `${url}/${id}/cancel` })
    expect(cancelled.json()).toMatchObject({ status: 'cancelled', endedAt: expect.any(String) })
    const count = async () => {
      const made = sql<number>`count(*)::int`
      const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.select({ made }).from(people).where(sql`email like 'many%'`),
      )
      return row?.made ?? 0
    }
    const { counts, done } = await get(id)
    expect(done).toBeLessThan(2_000)
    expect(counts.created).toBe(await count())
    expect((await admin.ask({ method: 'POST', url: `${url}/${id}/cancel` })).json().status).toBe('cancelled')
  })

  it('is one for each key, and refuses what is no CSV', async () => {
    const headers = { 'idempotency-key': 'the same file' }
    const text = 'email,name\nonce@import.test,Once'
    const [first, second] = [await send(admin, text, '', headers), await send(admin, text, '', headers)]
    expect(second.json().id).toBe(first.json().id)
    expect((await send(admin, 'name\nAnna')).statusCode).toBe(422)
    expect((await send(admin, '{}', '', { 'content-type': 'application/json' })).statusCode).toBe(415)
    const big = `email,name\n${'a'.repeat(5 * 1024 * 1024)}`
    expect((await send(admin, big)).statusCode).toBe(413)
    const agent = await desk.as(desk.org.agentId)
    expect((await send(agent, text)).statusCode).toBe(403)
  })
})
