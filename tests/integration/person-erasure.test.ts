/** A person is made nobody (features F7): nothing in the whole database names them afterwards, and others keep theirs. */
import { createPersonErasureActivities } from '@holdfast/activities/person-data/erasure.ts'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '@holdfast/api/test-helper.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeFailedSignIn } from '@holdfast/db/audit/failed-sign-in.ts'
import { chatSessions, visitorBlocks } from '@holdfast/db/chat/schema.ts'
import { queueEmail } from '@holdfast/db/effects/commands.ts'
import { requestAnswers, requestForms } from '@holdfast/db/forms/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { messages, requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { and, eq } from 'drizzle-orm'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { uploaded } from '../support/uploads.ts'

/** Of this run alone, for the whole database is looked through. */
const tag = newId()
  .slice(-12)
  .replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
const digits = String(Math.floor(1e8 + Math.random() * 8e8))
const numbers = [digits.slice(0, 4), digits.slice(4)]

const zoe = {
  name: `Zoë O"Qu${tag}-Heimer`,
  email: `zoe.${tag}+desk@people.test`,
  phone: `+49 151 ${numbers.join('-')}`,
}
/** However somebody would look for her. */
const traces = `${tag}|${[...digits].join('[^0-9a-z]{0,3}')}`
/** Like her in much, and somebody else. */
const other = { name: 'Zoë Zoellner', email: 'a-zoe@people.test', phone: '+49 151 2345-6780' }

let desk: TestDesk
let admin: Asker
let agent: Asker
let owner: pg.Client
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  agent = await desk.as(desk.org.agentId)
  owner = new pg.Client({ connectionString: inject('servers').databaseAdminUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await desk.close()
})

const inDesk = <T>(work: Parameters<typeof desk.db.tenant<T>>[1]) => desk.db.tenant(desk.org.orgId, work)
const ask = async (
  asker: Asker,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const headers = method === 'PATCH' ? { 'if-match': '*' } : {}
  const answer = await asker.ask({ method, url, headers, ...(payload && { payload }) })
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
  return answer.body === '' ? null : answer.json()
}

/** @returns every row of every table that matches, as `table: row` */
async function grep(pattern: string): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t WHERE t::text ~* $1`, [
      pattern,
    ])
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`))
  }
  return found
}

/** Somebody of whom the desk has as much as it can have. */
async function makeSomebody(person: typeof zoe, kind = 'employee') {
  const { orgId } = desk.org
  const site = await ask(admin, 'POST', '/management/sites', { code: newId().slice(-8), name: `Shop ${newId()}` })
  const created = await ask(admin, 'POST', '/management/people', {
    ...person,
    ...{ kind, siteId: site.id, department: `Office of ${person.name}`, password: 'correct horse battery staple' },
  })
  const { id } = created
  await ask(admin, 'PATCH', `/management/people/${id}`, { title: `Assistant of ${person.name}` })
  await ask(admin, 'PATCH', `/management/sites/${site.id}`, { managerId: id })
  const asker = await desk.as(id)
  await ask(asker, 'PATCH', '/setting/profile', { locale: 'de' })
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  await asker.ask({ method: 'PUT', url: '/setting/photo', payload: photo, headers: { 'content-type': 'image/png' } })
  await ask(asker, 'PATCH', '/setting/preferences', { 'drafts:1': `Dear ${person.name}` }).catch(() => undefined)
  await ask(agent, 'POST', `/people/${id}/notes`, { body: `${person.name} likes to be called at ${person.phone}` })
  const file = await uploaded(desk, asker, Buffer.from(`I am ${person.name}`), { name: `${person.name}.txt` })
  const request = await makeRequest(asker, {
    title: `Badge of ${person.name}`,
    description: `Call me at ${person.phone.replace('+49 ', '0').replace('-', '/')} or ${person.email.toUpperCase()}. ${person.name}`,
    fileIds: [file.id],
  })
  const path = `/requests/${request.id}`
  const said = await ask(asker, 'POST', `${path}/messages`, {
    body: `It is urgent.\n-- \n${person.name}, ${person.phone}`,
  })
  await ask(asker, 'PATCH', `${path}/messages/${said.message.id}`, { body: `Never mind. ${person.name}` })
  await ask(agent, 'POST', `${path}/take`)
  await ask(agent, 'PATCH', path, { title: `Lost badge of ${person.name}` })
  await ask(agent, 'POST', `${path}/messages`, {
    body: `Hello ${person.name.split(' ')[0]},\nwe wrote to ${person.email}.`,
  })
  await ask(agent, 'POST', `${path}/notes`, { body: `Called ${person.phone}, nobody there` })
  await ask(agent, 'POST', `${path}/wait`, { reason: 'vendor', note: `${person.name} must sign` })
  await ask(agent, 'POST', '/views', { name: `For ${person.name}`, filter: `requester:${person.email}` }).catch(
    () => undefined,
  )
  await inDesk(async (tx) => {
    const address = '10.0.0.1'
    await writeFailedSignIn(tx, { orgId, account: person.email, kind: 'password', address })
    const visitorId = newId()
    const visitor = { id: visitorId, orgId, email: person.email.toUpperCase(), name: person.name, kind: 'visitor' }
    await tx.insert(people).values(visitor)
    await tx
      .insert(visitorBlocks)
      .values({ orgId, email: person.email, reason: `${person.name} again`, blockedBy: desk.org.agentId })
    const [form] = await tx.insert(requestForms).values({ orgId, name: 'Badge' }).returning()
    const answers = [{ key: 'who', label: 'Who', kind: 'text', value: `${person.name} (${person.phone})` }]
    await tx.insert(requestAnswers).values({ requestId: request.id, orgId, formId: form?.id ?? '', answers })
    await issueLink(tx, { orgId, requestId: request.id, personId: id, purpose: 'follow', ttlMs: 60_000 })
    const mail = { orgId, requestId: request.id, recipientId: null, template: 'notice', payload: { to: person.name } }
    await queueEmail(tx, { ...mail, key: `test:${id}`, target: person.email, sendAt: new Date(Date.now() + 3_600_000) })
  })
  const chatDesk = await seedChatDesk(desk.db, desk.org, { key: newId() })
  const chatted = await makeRequest(asker)
  await inDesk(async (tx) => {
    const page = `https://shop.test/?mail=${person.email.replace('@', '%40')}`
    const chat = {
      orgId,
      deskId: chatDesk.id,
      requestId: chatted.id,
      visitorId: id,
      pageUrl: page,
      userAgent: person.name,
    }
    await tx.insert(chatSessions).values(chat)
  })
  const csv = `email,name\n${person.email},${person.name.replaceAll('"', '')}\n`
  const headers = { 'content-type': 'text/csv' }
  const taken = await admin.ask({
    method: 'POST',
    url: '/management/people/imports?dryRun=true',
    payload: csv,
    headers,
  })
  await until(
    () => ask(admin, 'GET', `/management/people/imports/${taken.json().id}`),
    ({ status }) => status === 'completed',
  )
  return { id, asker, requestId: request.id, chattedId: chatted.id, fileId: file.id, siteId: site.id }
}

const erase = (asker: Asker, id: string, payload: object) =>
  asker.ask({ method: 'POST', url: `/management/people/${id}/erase`, payload })
const erased = (id: string) =>
  until(
    () => ask(admin, 'GET', `/management/people/${id}/erasure`),
    ({ status }) => status === 'completed',
    60_000,
  )

describe('erasing a person', () => {
  it('leaves nothing that names them in any table, and everybody else as they were', { timeout: 120_000 }, async () => {
    const somebody = await makeSomebody(zoe)
    const bystander = await makeSomebody(other)
    const agentSays = await ask(agent, 'POST', `/requests/${bystander.requestId}/messages`, {
      body: `${zoe.name} (${zoe.email}, 0049 151 ${digits}) sits next to you. ${other.email}, ${other.phone}`,
    })
    expect((await grep(traces)).length).toBeGreaterThan(20)

    expect((await erase(agent, somebody.id, { email: zoe.email })).statusCode).toBe(403)
    expect((await erase(admin, somebody.id, { email: other.email })).json().errors).toMatchObject([{ path: '/email' }])
    expect((await erase(admin, somebody.id, { email: zoe.email })).json()).toMatchObject({
      status: 409,
      openRequests: 2,
    })
    expect((await erase(admin, desk.org.adminId, { email: 'x@y' })).statusCode).toBe(409)
    const begun = await erase(admin, somebody.id, { email: zoe.email.toUpperCase(), force: true })
    expect(begun.statusCode, begun.body).toBe(202)
    expect(begun.json()).toMatchObject({ personId: somebody.id, texts: 'keep', requestedBy: { name: 'Admin' } })
    expect((await somebody.asker.ask({ method: 'GET', url: '/setting/profile' })).statusCode).toBe(401)
    expect((await erase(admin, somebody.id, { email: zoe.email, force: true })).json().id).toBe(begun.json().id)
    await erased(somebody.id)

    expect(await grep(traces)).toEqual([])
    const shown = await ask(admin, 'GET', `/management/people/${somebody.id}`)
    expect(shown).toMatchObject({
      name: 'Erased person',
      phone: null,
      department: null,
      blocked: true,
      erasedAt: expect.any(String),
    })
    expect(shown.email).toBe(`erased-${somebody.id}@erased.invalid`)
    const request = await ask(admin, 'GET', `/requests/${somebody.requestId}`)
    expect(request).toMatchObject({
      title: 'Lost badge of [erased]',
      status: 'cancelled',
      requester: { name: 'Erased person' },
    })
    expect(request.description).toBe('Call me at [erased] or [erased]. [erased]')
    const key = await inDesk((tx) => tx.select().from(messages).where(eq(messages.requestId, somebody.requestId)))
    expect(key.map(({ body }) => body)).toContain('Hello [erased],\nwe wrote to [erased].')
    const seen = await inDesk((tx) => tx.select().from(messages).where(eq(messages.id, agentSays.message.id)))
    expect(seen[0]?.body).toBe(`[erased] ([erased], [erased]) sits next to you. ${other.email}, ${other.phone}`)
    expect((await ask(admin, 'GET', `/management/sites/${somebody.siteId}`)).manager).toBeNull()
    expect(await ask(admin, 'GET', `/management/people/${bystander.id}`)).toMatchObject({ ...other })
    expect((await bystander.asker.ask({ method: 'GET', url: '/setting/profile' })).statusCode).toBe(200)
    expect(await ask(admin, 'GET', `/requests/${bystander.requestId}`)).toMatchObject({
      title: `Lost badge of ${other.name}`,
    })
    const store = desk.app.files.current
    const { rows } = await owner.query(`SELECT storage_key, state FROM files WHERE id = $1`, [somebody.fileId])
    expect(rows).toEqual([{ storage_key: '', state: 'deleted' }])
    expect(await store.sizeOf(`files/${desk.org.orgId}/${somebody.fileId}`)).toBeNull()
    expect(await store.sizeOf(`files/${desk.org.orgId}/${bystander.fileId}`)).toBeGreaterThan(0)

    // The log of deeds is whole: who did what to whom, by ids that name nobody.
    const { items } = await ask(admin, 'GET', `/management/audit?targetId=${somebody.id}&order=asc`)
    const actions = items.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(
      expect.arrayContaining([
        'person.created',
        'person.edited',
        'sign_in.refused',
        'person.erasure_begun',
        'person.erased',
      ]),
    )
    expect(items[0]).toMatchObject({ targetName: 'Erased person', after: { kind: 'employee' } })
    expect(items[0].after).not.toHaveProperty('name')

    const listed = async (query: string) => (await ask(admin, 'GET', `/management/people?${query}`)).items
    expect((await listed('limit=100')).map(({ id }: { id: string }) => id)).not.toContain(somebody.id)
    expect(await listed('erased=true')).toMatchObject([{ id: somebody.id }])

    // Nobody comes back.
    const edit = {
      method: 'PATCH',
      url: `/management/people/${somebody.id}`,
      payload: { name: 'Back' },
      headers: { 'if-match': '*' },
    } as const
    expect((await admin.ask(edit)).statusCode).toBe(409)
    expect((await admin.ask({ method: 'POST', url: `/management/people/${somebody.id}/unblock` })).statusCode).toBe(409)
    expect((await ask(admin, 'POST', '/management/people', { name: 'New', email: zoe.email })).id).not.toBe(somebody.id)
  })

  it('takes away what somebody from outside wrote, and keeps that they did', { timeout: 120_000 }, async () => {
    const guest = { name: `Guest ${tag}x`, email: `${tag}x@outside.test`, phone: '0800 1234567' }
    const { id, requestId } = await makeSomebody(guest, 'external')
    expect((await erase(admin, id, { email: guest.email, force: true })).json()).toMatchObject({ texts: 'remove' })
    await erased(id)
    const own = and(eq(messages.requestId, requestId), eq(messages.authorId, id))
    const [written, kept] = await inDesk(async (tx) => [
      await tx.select().from(messages).where(own),
      await tx.select().from(requests).where(eq(requests.id, requestId)),
    ])
    expect(written).toMatchObject([{ body: '', deletedAt: expect.any(Date) }])
    expect(kept).toMatchObject([{ title: '[erased]', description: '', status: 'cancelled', requesterId: id }])
    expect(await grep(`${tag}x`)).toEqual([])
    const timeline = await ask(admin, 'GET', `/requests/${requestId}/timeline`)
    expect(timeline.items.length).toBeGreaterThan(3)
  })

  it('takes no words from others that a visitor gave as a name, for anybody may type an address', async () => {
    const { orgId } = desk.org
    const email = `${tag}z@people.test`
    const { id } = await ask(admin, 'POST', '/management/people', { name: `Mark ${tag}z`, email })
    const visitor = { id: newId(), orgId, email, name: 'Password Reset', kind: 'visitor' }
    await inDesk((tx) => tx.insert(people).values(visitor))
    const request = await makeRequest(await desk.as(desk.org.requesterId), { title: 'Password reset' })
    expect((await erase(admin, id, { email })).statusCode).toBe(202)
    await erased(id)
    expect(await grep(`${tag}z`)).toEqual([])
    expect(await ask(admin, 'GET', `/requests/${request.id}`)).toMatchObject({ title: 'Password reset' })
    expect(await ask(admin, 'GET', `/management/people/${visitor.id}`)).toMatchObject({ name: 'Erased person' })
  })

  it('is the same when every step is done twice, and at once', { timeout: 120_000 }, async () => {
    const twice = { name: `Twice ${tag}y`, email: `${tag}y@outside.test`, phone: '0800 7654321' }
    const { id } = await makeSomebody(twice)
    const begun = await erase(admin, id, { email: twice.email, force: true })
    const target = { orgId: desk.org.orgId, erasureId: begun.json().id }
    const unasked = () => Promise.reject(new AppError('transition_refused'))
    const { files } = desk.app
    const activities = createPersonErasureActivities({ db: desk.db, files, changeRequest: unasked } as never)
    // Two at once may be in each other's way; then one of them is tried again, as its workflow would.
    const again = <T>(step: () => Promise<T>) => step().catch(step)
    const steps = async () => {
      await again(() => activities.removeFilesOf(target))
      await again(() => activities.removeExportsOf(target))
      await again(() => activities.eraseTraces(target))
      await again(() => activities.eraseTexts(target))
      for (const table of await activities.listWordTables(target)) {
        await again(() => activities.eraseWordsIn({ ...target, table }))
      }
      await again(() => activities.eraseHistory(target))
    }
    await Promise.all([steps(), steps()])
    await erased(id)
    await steps()
    await activities.becomeNobody(target)
    expect(await grep(`${tag}y`)).toEqual([])
    const { items } = await ask(admin, 'GET', `/management/audit?targetId=${id}&action=person.erased`)
    expect(items).toHaveLength(1)
  })
})
