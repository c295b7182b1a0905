/** What the audit log promises: it is whole, it can be searched and taken away, and it says nothing that it must not. */

import { type Asker, hostOf, openDesk, password, type TestDesk } from '@holdfast/api/test-helper.ts'
import { directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

let desk: TestDesk
let admin: Asker
const servers = inject('servers')
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const list = async (query = '') => (await admin.ask({ method: 'GET', url: `/management/audit${query}` })).json()
const post = (url: string, payload: object) => admin.ask({ method: 'POST', url, payload })
const signIn = (email: string, secret: string) =>
  desk.app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    headers: { host: hostOf(desk.org) },
    payload: { email, password: secret },
  })

/** Runs statements as a role of the database, and takes them back. */
async function asRole<T>(url: string, role: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    if (role) await client.query(`SET ROLE ${role}`)
    await client.query(`SET LOCAL app.org_id = '${desk.org.orgId}'`)
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('the rights of the database', () => {
  const roles: [name: string, url: () => string, role: string | null][] = [
    ['the application', () => servers.databaseUrl, null],
    ['the relay', () => servers.relayDatabaseUrl, null],
    ['whoever owns functions', () => servers.databaseAdminUrl, 'holdfast_definer'],
  ]
  it.each(roles)('keep %s from changing or removing what was done', async (_name, url, role) => {
    const statements = ["UPDATE audit_log SET action = 'nothing'", 'DELETE FROM audit_log', 'TRUNCATE audit_log']
    for (const statement of statements) {
      const denied = asRole(url(), role, (client) => client.query(statement))
      await expect(denied, statement).rejects.toMatchObject({ code: '42501' })
    }
    const changed = asRole(url(), role, (client) => client.query(`UPDATE audit_personal SET after = '{}'`))
    await expect(changed).rejects.toMatchObject({ code: '42501' })
  })

  it('name somebody for every deed and every event', async () => {
    const insert = (table: string, columns: string, values: string) =>
      asRole(servers.databaseUrl, null, (client) =>
        client.query(`INSERT INTO ${table} (org_id, ${columns}) VALUES ('${desk.org.orgId}', ${values})`),
      )
    const audit = insert(
      'audit_log',
      'actor_kind, actor_id, action, target_kind, target_id',
      `'person', ' ', 'a', 'b', 'c'`,
    )
    await expect(audit).rejects.toMatchObject({ constraint: 'audit_log_actor' })
    const columns = 'request_id, type, actor_kind, actor_id, occurred_at'
    const event = insert('events', columns, `'${desk.org.orgId}', 'created', 'nobody', 'x', now()`)
    await expect(event).rejects.toMatchObject({ constraint: 'events_actor' })
  })
})

describe('what it says', () => {
  it('keeps what names a person apart, and shows it as one', async () => {
    const { id } = (
      await post('/management/people', { name: 'Ada Byron', email: 'ada@audit.test', role: 'technician' })
    ).json()
    const edit = { method: 'PATCH', url: `/management/people/${id}`, headers: { 'if-match': '*' } } as const
    await admin.ask({ ...edit, payload: { phone: '+49 30 99887766', capacity: 7 } })
    const { items } = await list(`?targetId=${id}`)
    expect(items).toMatchObject([
      {
        action: 'person.edited',
        before: { capacity: 20, phone: null },
        after: { capacity: 7, phone: '+49 30 99887766' },
      },
      { action: 'person.created', after: { name: 'Ada Byron', email: 'ada@audit.test', role: 'technician' } },
    ])
    const { rows } = await asRole(servers.databaseUrl, null, (client) =>
      client.query(`SELECT before, after FROM audit_log WHERE target_id = '${id}' ORDER BY id`),
    )
    expect(rows).toEqual([
      { before: null, after: { role: 'technician', hasPassword: false } },
      { before: { capacity: 20 }, after: { capacity: 7 } },
    ])
  })

  it('notes who failed to sign in, by id, and never what was typed', async () => {
    const [agent] = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(people).where(eq(people.id, desk.org.agentId)),
    )
    expect((await signIn(agent?.email ?? '', 'Typed-Wrong-Secret-1')).statusCode).toBe(401)
    expect((await signIn('Typed-Secret-As-Name@x.test', 'irrelevant secret')).statusCode).toBe(401)
    const { items } = await list('?action=sign_in.refused')
    expect(items).toMatchObject([
      {
        targetKind: 'organization',
        targetId: desk.org.orgId,
        actor: { kind: 'system', id: 'sign-in' },
        address: '127.0.0.1',
      },
      { targetKind: 'person', targetId: desk.org.agentId, after: { method: 'password', reason: 'wrong' } },
    ])
    expect(JSON.stringify(items)).not.toMatch(/Typed/)
  })

  it('is found by names, addresses, actions and what belongs to whom', async () => {
    await post('/management/sites', { code: 'S-1', name: 'Seaside Shop' })
    const actions = async (q: string) =>
      (await list(`?q=${encodeURIComponent(q)}&order=asc`)).items.map(({ action }: { action: string }) => action)
    expect(await actions('seaside')).toEqual(['site.created'])
    expect(await actions('ada@audit')).toEqual(['person.created', 'person.edited'])
    expect(await actions('SITE.cre')).toEqual(['site.created'])
    expect(await actions('100%')).toEqual([])
    expect(await actions('Admin')).toContain('site.created')
  })

  it('has no secret in any of its rows, whatever was done with one', async () => {
    const secrets = [
      'Create-Person-Secret-77',
      'Change-Password-Secret-88',
      'bind-Password-Secret-99',
      'client-Secret-Secret-66',
    ]
    const settings = {
      ...directoryDefaults,
      kind: 'active_directory',
      servers: ['ldaps://dc.test'],
      base: 'DC=x,DC=test',
    }
    const agent = await desk.as(desk.org.otherAgentId)
    const change = { currentPassword: password, newPassword: secrets[1] }
    const token = await post('/setting/tokens', { name: 'Script', scopes: ['request:read'], expiresAt: null })
    const account = { serviceAccount: 'CN=svc,DC=x,DC=test' }
    const done = [
      await post('/management/people', { name: 'S', email: 's@audit.test', password: secrets[0] }),
      await agent.ask({ method: 'POST', url: '/setting/password', payload: change }),
      token,
      await post('/management/directories', {
        name: 'AD',
        settings: { ...settings, ...account },
        bindPassword: secrets[2],
      }),
    ]
    expect(
      done.map(({ statusCode }) => statusCode),
      done.map(({ body }) => body).join(),
    ).toEqual([201, 204, 201, 201])
    const made: string[] = [token.json().token]
    const known = [...secrets, ...made, password, ...admin.cookie.split('; ').map((pair) => pair.split('=')[1] ?? '')]
    const client = new pg.Client({ connectionString: servers.databaseAdminUrl })
    await client.connect()
    const { rows } = await client.query<{ line: string }>(
      'SELECT a::text AS line FROM audit_log a UNION ALL SELECT p::text FROM audit_personal p',
    )
    await client.end()
    const text = rows.map(({ line }) => line).join('\n')
    expect(rows.length).toBeGreaterThan(10)
    for (const secret of known.filter((one) => one.length > 7)) expect(text.includes(secret), secret).toBe(false)
    // Nor of any other test that has run on these servers: hashes, tokens, keys and codes are told by their form.
    expect(text).not.toMatch(
      /\$argon2|hfd_[A-Za-z0-9]+_|eyJ[A-Za-z0-9_-]{10,}\.|BEGIN [A-Z ]*PRIVATE KEY|otpauth:|"password":/,
    )
  })
})

describe('the file of it', () => {
  it('has every line from the oldest to the newest, narrowed as the list is, and is a line itself', async () => {
    const taken = await admin.ask({ method: 'GET', url: '/management/audit/export.csv?q=ada%40audit' })
    expect(taken.statusCode).toBe(200)
    expect(taken.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
    const [heading, ...lines] = taken.body.trim().split('\n')
    expect(heading).toContain('at,action,actor')
    expect(lines.map((line) => line.split(',')[1])).toEqual(['person.created', 'person.edited'])
    expect(lines[0]).toContain('Ada Byron')
    const [entry] = (await list('?action=audit.exported')).items
    expect(entry).toMatchObject({ after: { searched: true }, actor: { id: desk.org.adminId } })
    const all = await admin.ask({ method: 'GET', url: '/management/audit/export.csv' })
    expect(all.body.split('\n').length).toBeGreaterThan(8)
    const supervisor = await desk.as(desk.org.supervisorId)
    expect((await supervisor.ask({ method: 'GET', url: '/management/audit/export.csv' })).statusCode).toBe(403)
  })
})
