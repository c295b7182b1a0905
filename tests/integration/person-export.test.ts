/** What the desk has about a person, gathered for them (features F7). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '@holdfast/api/test-helper.ts'
import { seedPerson } from '@holdfast/api/testing/rights-desk.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { personExports } from '@holdfast/db/person-data/schema.ts'
import { exportKey } from '@holdfast/files/keys.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readZip } from '../support/read-zip.ts'
import { uploaded } from '../support/uploads.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const base = () => `/management/people/${desk.org.requesterId}`
const begin = (asker: Asker) => asker.ask({ method: 'POST', url: `${base()}/export` })
const read = async (id: string) => (await admin.ask({ method: 'GET', url: `${base()}/exports/${id}` })).json()
const ready = (id: string) =>
  until(
    () => read(id),
    ({ status }) => status === 'ready',
    60_000,
  )

describe('exporting a person', () => {
  it('gathers all that is about them, for machines and people, with their files', { timeout: 60_000 }, async () => {
    const requester = await desk.as(desk.org.requesterId)
    const agent = await desk.as(desk.org.agentId)
    const text = Buffer.from('the screenshot, '.repeat(1_000))
    const file = await uploaded(desk, requester, text, { name: 'Größe <b>.txt' })
    const { id, number } = await makeRequest(requester, { title: 'A <script> in a title', fileIds: [file.id] })
    const say = (asker: Asker, path: string, body: string) =>
      asker.ask({ method: 'POST', url: `/requests/${id}/${path}`, payload: { body } })
    await say(requester, 'messages', 'Is anybody there?')
    await say(agent, 'messages', 'Yes, we are')
    await say(agent, 'notes', 'What agents say among themselves')
    const note = {
      method: 'POST',
      url: `/people/${desk.org.requesterId}/notes`,
      payload: { body: 'Calls often' },
    } as const
    await agent.ask(note)
    const begun = await begin(admin)
    expect(begun.statusCode, begun.body).toBe(202)
    expect(begun.json()).toMatchObject({
      status: expect.stringMatching(/running|ready/),
      requestedBy: { name: 'Admin' },
    })
    const shown = await ready(begun.json().id)
    const taken = await admin.ask({ method: 'GET', url: shown.url.replace('/api/v1', '') })
    expect(taken.headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'no-store' })
    expect(taken.rawPayload.length).toBe(shown.sizeBytes)
    const entries = readZip(taken.rawPayload)
    const json = (key: string) => JSON.parse(entries.get(`data/${key}.json`)?.toString() ?? 'null')
    expect(json('profile')).toMatchObject([{ id: desk.org.requesterId, email: expect.stringContaining('@') }])
    expect(json('requests')).toMatchObject([{ number, title: 'A <script> in a title' }])
    expect(json('messages').map(({ author, body }: { author: string; body: string }) => [author, body])).toEqual([
      ['you', 'Is anybody there?'],
      ['the other side', 'Yes, we are'],
    ])
    expect(json('notes')).toMatchObject([{ body: 'Calls often' }])
    expect(json('sign-ins')[0]).toMatchObject({ address: '127.0.0.1' })
    expect(json('deeds').map(({ action }: { action: string }) => action)).toContain('session.started')
    expect(entries.get(`files/${file.id}.txt`)).toEqual(text)
    const page = entries.get('index.html')?.toString() ?? ''
    expect(page).toContain('A &lt;script&gt; in a title')
    expect(page).not.toContain('<script')
    const all = [...entries.values()].join('\n')
    expect(all).not.toContain('What agents say among themselves')
    const others = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people))
    for (const { id: personId, email } of others) {
      if (personId !== desk.org.requesterId) expect(all.includes(email), email).toBe(false)
    }
    expect(all).not.toMatch(/argon2|password_hash|refresh_hash|secret_hash/)
    const path = join(mkdtempSync(join(tmpdir(), 'holdfast-zip-')), 'person.zip')
    writeFileSync(path, taken.rawPayload)
    // Another program's opinion of the file.
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', path]).toString()).toContain('Done testing')
  })

  it('is one at a time, for those who may, and written down', async () => {
    const agent = await desk.as(desk.org.agentId)
    expect((await begin(agent)).statusCode).toBe(403)
    const [first, second] = await Promise.all([begin(admin), begin(admin)])
    expect([first.statusCode, second.statusCode]).toEqual([202, 202])
    const { id } = first.json()
    await ready(id)
    const url = `${base()}/exports/${id}/content`
    expect((await agent.ask({ method: 'GET', url })).statusCode).toBe(403)
    const elsewhere = `/management/people/${desk.org.agentId}/exports/${id}/content`
    expect((await admin.ask({ method: 'GET', url: elsewhere })).statusCode).toBe(404)
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=person.exported' })).json()
    expect(items[0]).toMatchObject({ targetId: desk.org.requesterId, after: { exportId: expect.any(String) } })
  })

  it('of whoever may do more is for nobody who may do less', async () => {
    const chiefId = await seedPerson(desk, { role: 'super_admin' })
    const chief = await desk.as(chiefId)
    const exports = `/management/people/${chiefId}/exports`
    const { id } = (await chief.ask({ method: 'POST', url: exports.replace(/s$/, '') })).json()
    const read = (asker: Asker, rest: string) => asker.ask({ method: 'GET', url: `${exports}${rest}` })
    await until(
      async () => (await read(chief, `/${id}`)).json(),
      ({ status }) => status === 'ready',
      60_000,
    )
    for (const rest of ['', `/${id}`, `/${id}/content`]) {
      expect([rest, (await read(admin, rest)).statusCode]).toEqual([rest, 403])
      expect([rest, (await read(chief, rest)).statusCode]).toEqual([rest, 200])
    }
  })

  it('is gone when its time is over', async () => {
    const { items } = (await admin.ask({ method: 'GET', url: `${base()}/exports` })).json()
    const { id } = items[0]
    const past = { expiresAt: new Date(Date.now() - 1_000) }
    await desk.db.tenant(desk.org.orgId, (tx) => tx.update(personExports).set(past).where(eq(personExports.id, id)))
    expect((await admin.ask({ method: 'GET', url: `${base()}/exports/${id}/content` })).statusCode).toBe(404)
    const key = exportKey({ orgId: desk.org.orgId, exportId: id })
    expect(await desk.app.files.current.sizeOf(key)).toBeGreaterThan(0)
    const { createPersonExportActivities } = await import('@holdfast/activities/person-data/export.ts')
    const { removeExport } = createPersonExportActivities({ db: desk.db, files: desk.app.files } as never)
    await removeExport({ orgId: desk.org.orgId, exportId: id })
    await removeExport({ orgId: desk.org.orgId, exportId: id })
    expect(await desk.app.files.current.sizeOf(key)).toBeNull()
    expect(await read(id)).toMatchObject({ status: 'expired', url: null })
  })
})
