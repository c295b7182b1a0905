/** Signing in with a password of Active Directory, and connecting one. */

import { verifyWithDirectory } from '@holdfast/api/auth/directory-sign-in.ts'
import type {} from '@holdfast/api/directories/directories-plugin.ts'
import { type Asker, hostOf, openDesk, password, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import type { GroupMappingBody } from '@holdfast/contracts/directories/group-mapping.ts'
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { directories } from '@holdfast/db/directories/schema.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { teamMembers } from '@holdfast/db/teams/schema.ts'
import { Session } from '@holdfast/directory/session.ts'
import { and, eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { settingsFor } from '../support/directory-settings.ts'
import { groupDnOf, type Samba, sambaMissing, startSamba } from '../support/samba/samba.ts'

const missing = sambaMissing()

describe.skipIf(missing !== null)(`a directory${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  let desk: TestDesk
  let admin: Asker
  beforeAll(async () => {
    samba = await startSamba()
  })
  afterAll(() => samba?.stop())
  beforeEach(async () => {
    desk = await openDesk()
    admin = await desk.as(desk.org.adminId)
  })
  afterEach(() => desk.close())

  interface Wanted {
    readonly settings?: Partial<DirectorySettings>
    readonly mappings?: GroupMappingBody[]
    readonly active?: boolean
    readonly name?: string
  }
  const body = ({ settings, mappings = [], active = true, name = 'Corp' }: Wanted = {}) => ({
    name,
    active,
    settings: settingsFor(samba, settings),
    bindPassword: samba.facts.serviceAccount.password,
    mappings,
  })
  const post = (payload: object, as = admin) => as.ask({ method: 'POST', url: '/management/directories', payload })
  const connect = async (wanted: Wanted = {}): Promise<Directory> => {
    const answer = await post(body(wanted))
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const edit = ({ id, version }: Directory, payload: object, as = admin) =>
    as.ask({
      method: 'PATCH',
      url: `/management/directories/${id}`,
      payload,
      headers: { 'if-match': `"${version}"` },
    })
  const test = async ({ id }: Directory, payload: object = {}) =>
    (await admin.ask({ method: 'POST', url: `/management/directories/${id}/test`, payload })).json()
  const verify = (login: string, password = samba.facts.password, from = '127.0.0.1') => {
    const request = { ip: from, cookies: {} } as unknown as FastifyRequest
    return verifyWithDirectory(desk.app, request, { orgId: desk.org.orgId, login, password })
  }
  const rowOf = async (personId: string | undefined) =>
    (
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .select()
          .from(people)
          .where(eq(people.id, personId ?? '')),
      )
    )[0]
  const everybody = () => desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people))
  const audited = (action: string) =>
    desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(auditLog).where(eq(auditLog.action, action)))

  describe('somebody who signs in', () => {
    it('becomes a person, once, with what the directory says', async () => {
      const { id } = await connect()
      const first = await verify('alice')
      expect(await rowOf(first?.personId)).toMatchObject({
        name: 'Alice Adams',
        email: 'Alice.Adams@desk.test',
        role: 'requester',
        department: 'IT',
        title: 'Field technician',
        externalSource: `directory:${id}`,
        blockedAt: null,
      })
      expect(first?.providerId).toBe(id)
      expect(await verify('Alice.Adams@desk.test')).toEqual(first)
      expect(await verify('DESK\\alice')).toEqual(first)
    })

    it('gets what the groups give, through other groups, and loses it with them', async () => {
      const { teamId } = desk.org
      const agents = groupDnOf('Holdfast agents').toLowerCase().replaceAll(',', ', ')
      const directory = await connect({
        mappings: [
          { group: agents, role: 'technician', teamId },
          { group: 'Holdfast administrators', role: 'admin' },
        ],
      })
      const { personId = '' } = (await verify('alice')) ?? {}
      expect(await rowOf(personId)).toMatchObject({ role: 'technician' })
      const teams = () =>
        desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(teamMembers).where(eq(teamMembers.personId, personId)))
      expect(await teams()).toHaveLength(1)
      const grace = await verify('grace')
      // The first mapping that fits and names a role decides.
      expect(await rowOf(grace?.personId)).toMatchObject({ role: 'technician' })
      const mappings = [{ group: 'Holdfast administrators', role: 'admin' }]
      expect((await edit(directory, { mappings })).statusCode).toBe(200)
      await verify('grace')
      expect(await rowOf(grace?.personId)).toMatchObject({ role: 'admin' })
      await samba.change(groupDnOf('Holdfast administrators'), 'delete', { member: samba.facts.dnOf('grace') })
      await verify('grace')
      expect(await rowOf(grace?.personId)).toMatchObject({ role: 'requester' })
      await samba.change(groupDnOf('Holdfast administrators'), 'add', { member: samba.facts.dnOf('grace') })
    })

    it('is refused with a wrong password or none, and nobody comes of it', async () => {
      await connect()
      const before = (await everybody()).length
      for (const [login, password] of [
        ['alice', 'wrong'],
        ['alice', ''],
        ['', ''],
        ['nobody', samba.facts.password],
        ['*', samba.facts.password],
        ['dave', 'wrong'],
        ['bob', 'wrong'],
      ] as const) {
        expect(await verify(login, password), login).toBeNull()
      }
      expect(await everybody()).toHaveLength(before)
    })

    it.each([
      ['bob', 'disabled'],
      ['carol', 'account_expired'],
      ['erin', 'must_change'],
      ['frank', 'password_expired'],
    ])('as %s is told why, once the password was right, and nobody else is', async (login, reason) => {
      await connect()
      await expect(verify(login)).rejects.toMatchObject({ code: 'account_unusable', extra: { reason } })
      expect(await verify(login, 'wrong')).toBeNull()
      expect(await audited('directory.sign_in_refused')).toMatchObject([{ after: { reason } }])
    })

    it('as somebody locked is told nothing, and the log says it', async () => {
      await connect()
      expect(await verify('dave')).toBeNull()
      expect(await audited('directory.sign_in_refused')).toMatchObject([
        { targetKind: 'directory', after: { reason: 'locked' } },
      ])
    })

    it('is not let in where nobody is made, and somebody with rights is not taken over by an address', async () => {
      const directory = await connect({ settings: { createsPeople: false } })
      await expect(verify('alice')).rejects.toMatchObject({ code: 'account_unusable', extra: { reason: 'not_known' } })
      const tx = desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ email: 'alice.adams@desk.test' }).where(eq(people.id, desk.org.agentId)),
      )
      await tx
      await expect(verify('alice')).rejects.toMatchObject({ extra: { reason: 'not_trusted' } })
      await edit(directory, { settings: settingsFor(samba, { linksByEmail: true }) })
      await expect(verify('alice')).rejects.toMatchObject({ extra: { reason: 'role_too_high' } })
      expect((await rowOf(desk.org.agentId))?.externalId).toBeNull()
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ email: 'agent-1@desk.test' }).where(eq(people.id, desk.org.agentId)),
      )
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ email: 'alice.adams@desk.test' }).where(eq(people.id, desk.org.requesterId)),
      )
      expect(await verify('alice')).toMatchObject({ personId: desk.org.requesterId })
    })

    it('is let in again whom the directory had shut out, and not whom an administrator blocked', async () => {
      await connect()
      const { personId = '' } = (await verify('alice')) ?? {}
      const block = (blockedBecause: string) =>
        desk.db.tenant(desk.org.orgId, (tx) =>
          tx.update(people).set({ blockedAt: new Date(), blockedBecause }).where(eq(people.id, personId)),
        )
      await block('directory')
      await verify('alice')
      expect(await rowOf(personId)).toMatchObject({ blockedAt: null, blockedBecause: null })
      await block('administrator')
      await verify('alice')
      expect((await rowOf(personId))?.blockedAt).not.toBeNull()
    })

    it('hears that it does not work now when the directory does not answer, whoever it is', async () => {
      await connect({ settings: { servers: ['ldaps://127.0.0.1:9'] } })
      for (const login of ['alice', 'nobody']) {
        await expect(verify(login)).rejects.toMatchObject({ code: 'unavailable' })
      }
      expect(await verify('alice', '')).toBeNull()
    })

    it('is found in the next directory, also when the first does not answer', async () => {
      await connect({ name: 'Away', settings: { servers: ['ldaps://127.0.0.1:9'] } })
      const second = await connect({ name: 'Here' })
      expect(await verify('alice')).toMatchObject({ providerId: second.id })
      await expect(verify('alice', 'wrong')).rejects.toMatchObject({ code: 'unavailable' })
    })

    it('is nobody while the directory is switched off', async () => {
      await connect({ active: false })
      expect(await verify('alice')).toBeNull()
    })
  })

  describe('by the page for signing in', () => {
    const signIn = (email: string, password = samba.facts.password) =>
      desk.app.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        headers: { host: hostOf(desk.org) },
        payload: { email, password },
      })

    it('somebody is in with a user name, and the session says by what', async () => {
      const { id } = await connect()
      const answer = await signIn('DESK\\alice')
      expect(answer.statusCode, answer.body).toBe(200)
      const [session] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.select().from(sessions).where(eq(sessions.method, 'directory')),
      )
      expect(session).toMatchObject({ providerId: id, endedAt: null })
      expect((await rowOf(session?.personId))?.name).toBe('Alice Adams')
    })

    it('every stranger is refused in the same words, and no other account is the worse for it', async () => {
      await connect()
      await verify('alice')
      const answers = [
        await signIn('alice', 'wrong'),
        await signIn('nobody', 'wrong'),
        await signIn('bob', 'wrong'),
        await signIn('dave'),
        await signIn('*'),
      ]
      const said = answers.map((answer) => {
        const { instance: _instance, ...problem } = answer.json()
        return [answer.statusCode, problem]
      })
      expect(new Set(said.map((each) => JSON.stringify(each))).size, JSON.stringify(said)).toBe(1)
      expect(said[0]).toMatchObject([401, { type: 'urn:holdfast:problem:credentials_wrong' }])
      expect((await signIn('bob')).json()).toMatchObject({
        type: 'urn:holdfast:problem:account_unusable',
        reason: 'disabled',
      })
    })

    it('an account is tried no more often by several names than by one, so that the domain does not lock it', async () => {
      await desk.close()
      desk = await openDesk({}, { tries: { free: 3 } })
      admin = await desk.as(desk.org.adminId)
      await connect()
      const bindsOf = vi.spyOn(Session.prototype, 'bind')
      const statuses = []
      for (const email of ['alice', 'Alice.Adams@desk.test', 'alice@desk.test']) {
        statuses.push((await signIn(email, 'wrong')).statusCode, (await signIn(email, 'wrong')).statusCode)
      }
      const tried = bindsOf.mock.calls.filter(([name]) => name === samba.facts.dnOf('alice'))
      bindsOf.mockRestore()
      // As for nobody: who is told to wait would learn that the names are of one account.
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401])
      // The fourth is after a second, if this machine takes so long.
      expect(tried.length).toBeLessThan(5)
      // The domain locks after five; and elsewhere the pause of this network does not count.
      expect(await verify('alice', undefined, '10.9.9.9')).toMatchObject({ personId: expect.any(String) })
    })

    it('whoever the directory keeps is not in by an older password of the desk, unless it does not answer', async () => {
      const directory = await connect({ settings: { linksByEmail: true } })
      const { requesterId } = desk.org
      const email = 'alice.adams@desk.test'
      await desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ email }).where(eq(people.id, requesterId)))
      const byDesk = async () => (await signIn(email, password)).statusCode
      const changed = async (made: Directory, payload: object) => {
        const answer = await edit(made, payload)
        expect(answer.statusCode, answer.body).toBe(200)
        return answer.json() as Directory
      }
      expect(await byDesk()).toBe(200)
      expect((await signIn('alice')).json().me.person.id).toBe(requesterId)
      expect(await byDesk()).toBe(401)
      const off = await changed(directory, { active: false })
      expect(await byDesk()).toBe(200)
      const settings = settingsFor(samba, { linksByEmail: true, servers: ['ldaps://127.0.0.1:9'] })
      const { password: bindPassword } = samba.facts.serviceAccount
      await changed(off, { active: true, settings, bindPassword })
      expect(await byDesk()).toBe(200)
    })

    it('those with a password of the desk are in while the directory does not answer', async () => {
      await connect({ settings: { servers: ['ldaps://127.0.0.1:9'] } })
      const agent = await rowOf(desk.org.agentId)
      expect((await signIn(agent?.email ?? '', password)).statusCode).toBe(200)
      for (const email of ['alice', 'nobody', agent?.email ?? '']) {
        expect((await signIn(email, 'wrong')).json()).toMatchObject({ type: 'urn:holdfast:problem:unavailable' })
      }
    })
  })

  describe('an administrator', () => {
    it('connects, reads, edits and removes one; its secrets are never shown', async () => {
      const made = await connect({ mappings: [{ group: 'Service desk', role: 'technician' }] })
      expect(made).toMatchObject({ name: 'Corp', hasBindPassword: true, hasKeytab: false, lastSync: null, version: 1 })
      const read = await admin.ask({ method: 'GET', url: `/management/directories/${made.id}` })
      expect(read.json()).toEqual(made)
      const { items } = (await admin.ask({ method: 'GET', url: '/management/directories' })).json()
      expect(items).toMatchObject([{ id: made.id, servers: [samba.ldapsUrl], peopleCount: 0 }])
      const edited = await edit(made, { name: 'Company', bindPassword: 'another' })
      expect(edited.json()).toMatchObject({ name: 'Company', version: 2, hasBindPassword: true })
      const [stored] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(directories))
      expect(stored?.bindPassword).not.toContain('another')
      expect(desk.app.directories.open({ ...made, bindPassword: stored?.bindPassword ?? '' }).bindPassword).toBe(
        'another',
      )
      const log = JSON.stringify([await audited('directory.created'), await audited('directory.edited')])
      for (const secret of ['another', samba.facts.serviceAccount.password]) {
        expect(`${log}${edited.body}${read.body}`).not.toContain(secret)
      }
      expect(log).toContain('newBindPassword')
      const url = `/management/directories/${made.id}`
      expect((await admin.ask({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })).statusCode).toBe(412)
      expect((await admin.ask({ method: 'DELETE', url, headers: { 'if-match': '"2"' } })).statusCode).toBe(204)
      expect((await admin.ask({ method: 'GET', url })).statusCode).toBe(404)
    })

    it('gives the password again for another server, which would be told it', async () => {
      const made = await connect()
      const servers = [samba.ldapsUrl, 'ldaps://rogue.test']
      const refused = await edit(made, { settings: settingsFor(samba, { servers }) })
      expect(refused.json()).toMatchObject({ status: 422, errors: [{ path: '/bindPassword' }] })
      const bindPassword = samba.facts.serviceAccount.password
      const edited = await edit(made, { settings: settingsFor(samba, { servers }), bindPassword })
      expect(edited.json()).toMatchObject({ settings: { servers } })
      const fewer = await edit(edited.json(), { settings: settingsFor(samba) })
      expect(fewer.json()).toMatchObject({ settings: { servers: [samba.ldapsUrl] } })
    })

    it('who removes one keeps its people, who are kept by nobody then', async () => {
      const directory = await connect()
      const { personId } = (await verify('alice')) ?? {}
      const url = `/management/directories/${directory.id}`
      await admin.ask({ method: 'DELETE', url, headers: { 'if-match': '*' } })
      expect(await rowOf(personId)).toMatchObject({ externalSource: null, externalId: null, name: 'Alice Adams' })
    })

    it('is told what is wrong, and where', async () => {
      const wrong = [
        ['/settings/servers/0', { settings: { servers: ['http://dc1'] } }],
        ['/settings/servers/0', { settings: { servers: ['ldaps://dc1:0'] } }],
        ['/settings/servers', { settings: { servers: [] } }],
        ['/settings/certificateAuthority', { settings: { certificateAuthority: 'nonsense' } }],
        ['/settings/serviceAccount', { settings: { serviceAccount: 'reader' } }],
        ['/settings/loginTemplate', { settings: { serviceAccount: null } }],
        ['/settings/loginTemplate', { settings: { loginTemplate: '{login}' } }],
        ['/settings/base', { settings: { base: 'corp.example' } }],
        ['/settings/peopleFilter', { settings: { peopleFilter: '(a=b' } }],
        ['/settings/peopleFilter', { settings: { peopleFilter: '((a=b)(c=d))' } }],
        ['/settings/attributes/email', { settings: { attributes: { email: 'mail)(a=b' } } }],
        ['/settings/syncEveryMinutes', { settings: { syncEveryMinutes: 1 } }],
        ['/settings/insecure', { settings: { insecure: true } as Partial<DirectorySettings> }],
        ['/keytab', { settings: { kerberosRealm: 'DESK.TEST' } }],
        ['/mappings/0', { mappings: [{ group: 'a' }] }],
        ['/mappings/0/role', { mappings: [{ group: 'a', role: 'super_admin' } as unknown as GroupMappingBody] }],
        ['/mappings/0/teamId', { mappings: [{ group: 'a', teamId: '00000000-0000-7000-8000-000000000000' }] }],
      ] as unknown as [string, Wanted][]
      for (const [path, wanted] of wrong) {
        const answer = await post(body(wanted))
        expect(answer.statusCode, `${path} ${answer.body}`).toBe(422)
        expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
      }
    })

    it('needs a password for the service account, and another name', async () => {
      const { bindPassword: _none, ...without } = body()
      expect((await post(without)).json()).toMatchObject({ errors: [{ path: '/bindPassword' }] })
      await connect()
      expect((await post(body())).json()).toMatchObject({
        type: 'urn:holdfast:problem:conflict',
        errors: [{ path: '/name' }],
      })
    })

    it('gives by groups what they may give, and leaves alone who may do more', async () => {
      const supervisor = await desk.as(desk.org.agentId)
      expect((await post(body(), supervisor)).statusCode).toBe(403)
      const directory = await connect()
      const { personId } = (await verify('alice')) ?? {}
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .update(people)
          .set({ role: 'super_admin' })
          .where(eq(people.id, personId ?? '')),
      )
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ role: 'admin' }).where(eq(people.id, desk.org.adminId)),
      )
      const lesser = await desk.as(desk.org.adminId)
      const refused = await edit(directory, { settings: settingsFor(samba, { servers: ['ldaps://rogue'] }) }, lesser)
      expect(refused.json()).toMatchObject({
        type: 'urn:holdfast:problem:forbidden',
        detail: expect.stringContaining('may do more than you'),
      })
      const url = `/management/directories/${directory.id}`
      expect((await lesser.ask({ method: 'DELETE', url, headers: { 'if-match': '*' } })).statusCode).toBe(403)
    })

    it('of another organization does not see it', async () => {
      const { id } = await connect()
      const other = await openDesk()
      try {
        const stranger = await other.as(other.org.adminId)
        for (const [method, path] of [
          ['GET', ''],
          ['PATCH', ''],
          ['DELETE', ''],
          ['POST', '/test'],
          ['POST', '/syncs'],
          ['GET', '/syncs'],
        ] as const) {
          const payload =
            method === 'GET' || method === 'DELETE' ? {} : { payload: method === 'PATCH' ? { name: 'x' } : {} }
          const url = `/management/directories/${id}${path}`
          const answer = await stranger.ask({ method, url, headers: { 'if-match': '*' }, ...payload })
          expect(answer.statusCode, `${method} ${path}: ${answer.body}`).toBe(404)
        }
      } finally {
        await other.close()
      }
    })
  })

  describe('a test of it', () => {
    it('passes each step', async () => {
      const tested = await test(await connect({ active: false }))
      expect(tested).toMatchObject({ passed: true, preview: null })
      expect(tested.steps.map(({ step }: { step: string }) => step)).toEqual([
        'resolve',
        'connect',
        'tls',
        'bind',
        'base',
        'people',
        'groups',
      ])
    })

    it('says what somebody would become, and writes nothing', async () => {
      const before = await everybody()
      const directory = await connect({
        mappings: [{ group: groupDnOf('Holdfast agents'), role: 'technician', teamId: desk.org.teamId }],
      })
      const { preview } = await test(directory, { userName: 'alice' })
      expect(preview).toMatchObject({
        outcome: 'created',
        account: 'active',
        name: 'Alice Adams',
        email: 'Alice.Adams@desk.test',
        manager: samba.facts.dnOf('harriet'),
        groups: expect.arrayContaining([groupDnOf('Holdfast agents')]),
        person: { id: null, role: 'technician', teams: [{ id: desk.org.teamId }] },
      })
      expect(await everybody()).toEqual(before)
      expect(await audited('person.created')).toEqual([])
      await verify('alice')
      expect((await test(directory, { userName: 'alice' })).preview).toMatchObject({ outcome: 'known' })
    })

    it('says of each what is so', async () => {
      const directory = await connect()
      const cases = [
        ['bob', { outcome: 'blocked', account: 'disabled', reason: 'The account is disabled in the directory' }],
        ['carol', { outcome: 'blocked', account: 'expired' }],
        ['erin', { outcome: 'created', account: 'must_change' }],
        ['scanner', { outcome: 'refused', reason: expect.stringContaining('email address') }],
        ['nobody', { outcome: 'not_found', person: null }],
        ['*', { outcome: 'not_found' }],
      ] as [string, object][]
      for (const [userName, expected] of cases) {
        expect((await test(directory, { userName })).preview, userName).toMatchObject(expected)
      }
    })

    it('says what is wrong and what to do', async () => {
      const untrusting = await connect({ settings: { certificateAuthority: samba.strangeAuthority } })
      const tested = await test(untrusting, { userName: 'alice' })
      expect(tested).toMatchObject({ passed: false, preview: null })
      expect(tested.steps.at(-1)).toMatchObject({
        step: 'tls',
        outcome: 'failed',
        hint: expect.stringContaining('PEM'),
      })
    })
  })

  it('says nothing of the password in any log line of the audit', async () => {
    await connect()
    await verify('bob').catch(() => undefined)
    const everything = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.orgId, desk.org.orgId))),
    )
    expect(JSON.stringify(everything)).not.toContain(samba.facts.password)
  })
})
