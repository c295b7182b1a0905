/** The sync of a directory, against a real Active Directory controller. */
import { buildApp } from '@holdfast/api/app.ts'
import type { App } from '@holdfast/api/app-type.ts'
import { listen } from '@holdfast/api/stream/stream-test-desk.ts'
import { hostOf, testConfig } from '@holdfast/api/test-helper.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { directorySyncs } from '@holdfast/db/directories/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findPhoto } from '@holdfast/db/people/photos.ts'
import { teamMembers } from '@holdfast/db/teams/schema.ts'
import { dataConverterFor } from '@holdfast/gateway/data-converter.ts'
import { directoryScheduleId, directorySyncWorkflowId } from '@holdfast/workflows/directory-syncs/messages.ts'
import { Client, Connection } from '@temporalio/client'
import type { DataConverter, Payload } from '@temporalio/common'
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { DirectoryDesk } from '../support/directory-desk.ts'
import { keysOf } from '../support/payload-keys.ts'
import { groupDnOf, type Samba, sambaMissing, seedPeople, startSamba } from '../support/samba/samba.ts'
import { until } from '../support/until.ts'

const missing = sambaMissing()
const outside = ['bob', 'carol']
const nameless = ['scanner']

describe.skipIf(missing !== null)(`a sync${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  let temporal: Client
  let converter: DataConverter
  /** Everybody who has an address and an account that is open. */
  let everybody: number
  const opened: DirectoryDesk[] = []
  beforeAll(async () => {
    samba = await startSamba()
    const { temporalAddress: address } = inject('servers')
    converter = dataConverterFor(keysOf(inject('servers')), 'holdfast')
    temporal = new Client({
      dataConverter: converter,
      connection: await Connection.connect({ address }),
      namespace: 'holdfast',
    })
    everybody = samba.facts.plainCount + seedPeople.length - outside.length - nameless.length
  })
  afterAll(async () => {
    await temporal?.connection.close()
    await samba?.stop()
  })
  afterEach(() => Promise.all(opened.splice(0).map(({ desk }) => desk.close())))
  const open = async (...args: Parameters<typeof DirectoryDesk.open> extends [Samba, ...infer Rest] ? Rest : never) => {
    const desk = await DirectoryDesk.open(samba, ...args)
    opened.push(desk)
    return desk
  }
  /** A part of the domain that is quick to read. */
  const few = () => ({ base: samba.facts.peopleDn })

  it('brings everybody, with managers and pictures, and writes nothing the second time', {
    timeout: 60_000,
  }, async () => {
    const desk = await open()
    const first = await desk.sync()
    expect(first).toMatchObject({
      status: 'completed',
      error: null,
      startedBy: { id: desk.desk.org.adminId },
      counts: { created: everybody, refused: 2, changed: 0, unchanged: 0, blocked: 0, unblocked: 0 },
    })
    expect(first.refusals.map(({ name }) => name).sort()).toEqual(['Holdfast', 'Scanner at the gate'])
    const [alice, harriet, ivan, zoe] = await Promise.all(
      ['Alice Adams', 'Harriet Hall', 'Ivan Ito', 'Zoë Ångström'].map((name) => desk.person(name)),
    )
    expect(alice).toMatchObject({
      managerId: harriet?.id,
      department: 'IT',
      title: 'Field technician',
      role: 'requester',
    })
    expect([harriet?.managerId, zoe?.managerId, ivan?.managerId]).toEqual([ivan?.id, ivan?.id, null])
    const photo = await desk.desk.db.tenant(desk.desk.org.orgId, (tx) => findPhoto(tx, alice?.id ?? ''))
    expect(await sharp(photo?.content).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
    const before = await desk.people()
    const second = await desk.sync()
    // Their managers were written after them.
    expect(second).toMatchObject({ status: 'completed', counts: { unchanged: everybody, created: 0, changed: 0 } })
    expect(await desk.people()).toEqual(before)
  })

  it('brings what changed there: details, groups, managers', async () => {
    const { dnOf } = samba.facts
    const desk = await open(few(), {
      mappings: ({ org }) => [{ group: groupDnOf('Holdfast agents'), role: 'technician', teamId: org.teamId }],
    })
    await desk.edit({ groupBase: samba.facts.groupsDn })
    await desk.sync()
    const alice = await desk.person('Alice Adams')
    expect(alice.role).toBe('technician')
    await samba.change(dnOf('alice'), 'replace', { title: 'Specialist', manager: dnOf('ivan') })
    await samba.change(groupDnOf('Hardware'), 'delete', { member: dnOf('alice') })
    const { counts } = await desk.sync()
    expect(counts).toMatchObject({ changed: 1, created: 0 })
    const teams = await desk.desk.db.tenant(desk.desk.org.orgId, (tx) =>
      tx.select().from(teamMembers).where(eq(teamMembers.personId, alice.id)),
    )
    const ivan = await desk.person('Ivan Ito')
    expect(await desk.person('Alice Adams')).toMatchObject({
      role: 'requester',
      title: 'Specialist',
      managerId: ivan.id,
    })
    expect(teams).toEqual([])
    await samba.change(dnOf('alice'), 'replace', { title: 'Field technician', manager: dnOf('harriet') })
    await samba.change(groupDnOf('Hardware'), 'add', { member: dnOf('alice') })
    expect((await desk.sync()).counts.changed).toBe(1)
    expect(await desk.person('Alice Adams')).toMatchObject({ role: 'technician', title: 'Field technician' })
    // What was changed here is the directory's again, and what groups mean from now on is so for everybody.
    const { id, version } = await desk.person('Zoë Ångström')
    await desk.change(id, { department: 'Elsewhere', version: version + 1 })
    expect((await desk.sync()).counts.changed).toBe(1)
    expect((await desk.person('Zoë Ångström')).department).toBe('Einkauf & Lager')
    const url = `/management/directories/${desk.id}`
    const payload = { mappings: [{ group: groupDnOf('Service desk'), role: 'supervisor' }] }
    await desk.admin.ask({ method: 'PATCH', url, payload, headers: { 'if-match': '*' } })
    await desk.sync()
    expect((await desk.person('Grace Green')).role).toBe('supervisor')
  })

  describe('shuts out whoever is disabled there', () => {
    let replica: App
    beforeAll(async () => {
      replica = await buildApp(testConfig())
      await listen(replica)
      await until('NATS', async () => (replica.wire.connected ? true : undefined))
    })
    afterAll(async () => {
      await replica?.close()
      if (samba) for (const userName of ['grace', 'zoe']) await samba.enable(userName)
    })

    it('with all sessions, on every replica, within a second; and lets them in again', async () => {
      const desk = await open(few())
      await desk.sync()
      const host = hostOf(desk.desk.org)
      const signedIn = await desk.desk.app.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        headers: { host },
        payload: { email: 'grace', password: samba.facts.password },
      })
      expect(signedIn.statusCode).toBe(200)
      const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const me = async () => {
        const headers = { host, cookie }
        return (await replica.inject({ url: '/api/v1/auth/me', headers })).statusCode
      }
      expect(await me()).toBe(200)
      await samba.disable('grace')
      const syncing = desk.sync()
      await until('the end of the session', async () => ((await me()) === 401 ? true : undefined))
      const endedAt = Date.now()
      expect(await syncing).toMatchObject({ status: 'completed', counts: { blocked: 1 } })
      const { blockedAt, blockedBecause } = await desk.person('Grace Green')
      expect(blockedBecause).toBe('directory')
      expect(endedAt - (blockedAt?.getTime() ?? 0)).toBeLessThan(1_000)
      expect((await desk.sync()).counts).toMatchObject({ blocked: 0, unblocked: 0 })
      await samba.enable('grace')
      expect((await desk.sync()).counts).toMatchObject({ unblocked: 1 })
      expect((await desk.person('Grace Green')).blockedAt).toBeNull()
    })

    it('and not whom an administrator blocked, nor the last who can manage people', async () => {
      const desk = await open(few())
      await desk.sync()
      const { id: zoe } = await desk.person('Zoë Ångström')
      await desk.change(zoe, { blockedAt: new Date(), blockedBecause: 'administrator' })
      await samba.disable('zoe')
      await desk.sync()
      await samba.enable('zoe')
      await desk.sync()
      expect(await desk.person('Zoë Ångström')).toMatchObject({ blockedBecause: 'administrator' })
      const { id: grace } = await desk.person('Grace Green')
      await desk.change(grace, { role: 'super_admin' })
      const { items } = (await desk.admin.ask({ method: 'GET', url: '/management/people?role=super_admin' })).json()
      expect(items).toHaveLength(1)
      await samba.disable('grace')
      const { counts, refusals } = await desk.sync()
      await samba.enable('grace')
      expect(counts).toMatchObject({ blocked: 0, refused: expect.any(Number) })
      expect(refusals).toContainEqual({ name: 'Grace Green', reason: expect.stringContaining('last super admin') })
      expect((await desk.person('Grace Green')).blockedAt).toBeNull()
    })
  })

  describe('notices whoever is gone', () => {
    const person = (name: string) => `CN=${name},${samba.facts.peopleDn}`

    it('and blocks them, once everything was read', { timeout: 60_000 }, async () => {
      await samba.add(person('gone'), {
        objectClass: 'user',
        sAMAccountName: 'gone',
        displayName: 'Gone',
        mail: 'gone@desk.test',
        userAccountControl: '544',
      })
      const desk = await open(few())
      await desk.sync()
      expect((await desk.person('Gone')).blockedAt).toBeNull()
      await samba.remove(person('gone'))
      await desk.edit({ servers: ['ldaps://127.0.0.1:9'] })
      const failing = await desk.start()
      expect(failing.statusCode).toBe(202)
      await until('what is wrong', async () => (await desk.syncs())[0]?.error ?? undefined)
      expect((await desk.person('Gone')).blockedAt).toBeNull()
      await desk.edit({ servers: [samba.ldapsUrl] })
      expect(await desk.ended(failing.json().id)).toMatchObject({
        status: 'completed',
        error: null,
        counts: { blocked: 1, created: 0 },
      })
      expect(await desk.person('Gone')).toMatchObject({ blockedBecause: 'directory' })
      expect((await desk.sync()).counts).toMatchObject({ blocked: 0 })
    })

    it('and blocks nobody where there are too many, or where the settings say so', async () => {
      const desk = await open(few())
      await desk.sync()
      const { length } = await desk.people()
      await desk.edit({ peopleFilter: '(department=IT)' })
      const held = await desk.sync()
      expect(held).toMatchObject({ status: 'completed', counts: { unchanged: 3, blocked: 0 } })
      expect(held.error).toContain(`${length - 3} of ${length} people are no longer found in the directory`)
      await desk.edit({ blocksAtMostPercent: 100, blocksAbsent: false })
      expect(await desk.sync()).toMatchObject({ error: null, counts: { blocked: 0 } })
      await desk.edit({ blocksAbsent: true })
      expect(await desk.sync()).toMatchObject({ error: null, counts: { blocked: length - 3 } })
      expect((await desk.people()).filter(({ blockedBecause }) => blockedBecause === 'directory')).toHaveLength(
        length - 3,
      )
      await desk.edit({ peopleFilter: null })
      expect((await desk.sync()).counts).toMatchObject({ unblocked: length - 3, created: 0 })
    })

    it('and nobody where nobody is found, or groups that mappings name are not', async () => {
      const desk = await open(few(), { mappings: () => [{ group: groupDnOf('Holdfast agents'), role: 'technician' }] })
      await desk.edit({ groupBase: samba.facts.groupsDn })
      await desk.sync()
      await desk.edit({ groupBase: samba.facts.plainDn })
      expect(await desk.sync()).toMatchObject({
        status: 'failed',
        error: expect.stringContaining('no groups are found'),
      })
      expect((await desk.person('Alice Adams')).role).toBe('technician')
      await desk.edit({ groupBase: samba.facts.groupsDn, base: samba.facts.groupsDn })
      expect(await desk.sync()).toMatchObject({ status: 'failed', error: expect.stringContaining('Nobody is found') })
      expect((await desk.people()).filter(({ blockedAt }) => blockedAt)).toEqual([])
    })
  })

  it('fails with what is wrong where the service account is not let in', async () => {
    const desk = await open(few())
    const url = `/management/directories/${desk.id}`
    const headers = { 'if-match': '*' }
    await desk.admin.ask({ method: 'PATCH', url, payload: { bindPassword: 'wrong' }, headers })
    expect(await desk.sync()).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('the service account is not let in'),
      endedAt: expect.any(String),
    })
    expect(await desk.people()).toEqual([])
  })

  it('makes nobody where the settings say so, and links requesters by their address alone', async () => {
    const desk = await open({ ...few(), createsPeople: false, linksByEmail: true })
    const { agentId, requesterId } = desk.desk.org
    await desk.change(requesterId, { email: 'ALICE.adams@desk.test' })
    await desk.change(agentId, { email: 'grace@desk.test' })
    const { counts, refusals } = await desk.sync()
    expect(counts).toMatchObject({ created: 0, changed: 1 })
    expect(refusals).toContainEqual({ name: 'Grace Green', reason: expect.stringContaining('more rights') })
    expect((await desk.people()).map(({ id }) => id)).toEqual([requesterId])
  })

  it('runs once at a time', async () => {
    const desk = await open()
    const begun = await desk.start()
    expect((await desk.start()).statusCode).toBe(409)
    const { orgId } = desk.desk.org
    const syncId = newId()
    await desk.desk.app.gateway.startDirectorySync({ orgId, directoryId: desk.id, syncId })
    const other = temporal.workflow.getHandle(directorySyncWorkflowId(syncId))
    await until('the other one to end', async () => {
      const { status } = await other.describe()
      return status.name === 'COMPLETED' ? true : undefined
    })
    expect(await desk.syncs()).toMatchObject([{ id: begun.json().id, status: 'running' }])
    await desk.ended(begun.json().id)
    expect(await desk.syncs()).toHaveLength(1)
  })

  it('tells Temporal ids and counts, and nothing of anybody', async () => {
    const desk = await open(few())
    const { id } = await desk.sync()
    const history = await temporal.workflow.getHandle(directorySyncWorkflowId(id)).fetchHistory()
    const texts = await Promise.all(payloadsIn(history).map((payload) => read(converter, payload)))
    const text = `${JSON.stringify(history)} ${texts.join(' ')}`
    // What it is told can be read here, so what is not found is not there.
    expect(text).toContain(desk.id)
    for (const word of ['Alice', 'desk.test', 'ldap', samba.facts.password]) expect(text).not.toContain(word)
  })

  it('is started by a schedule of Temporal’s, as often as the settings say', async () => {
    const desk = await open({ ...few(), syncEveryMinutes: 90 })
    const schedule = temporal.schedule.getHandle(directoryScheduleId(desk.id))
    const every = async () => {
      const { spec } = await schedule.describe().catch(() => ({ spec: undefined }))
      return spec?.intervals?.[0]?.every
    }
    await until('the schedule', async () => ((await every()) === 90 * 60_000 ? true : undefined))
    await desk.edit({ syncEveryMinutes: 15 })
    await until('the new one', async () => ((await every()) === 15 * 60_000 ? true : undefined))
    await schedule.trigger()
    const [run] = await until('a run', async () => {
      const runs = await desk.syncs()
      return runs[0]?.status === 'completed' ? runs : undefined
    })
    expect(run).toMatchObject({ startedBy: null, counts: { created: expect.any(Number) } })
    await desk.edit({ syncEveryMinutes: null })
    await until('no schedule', async () => ((await every()) === undefined ? true : undefined))
  })

  it('keeps the last hundred runs, and a run that Temporal has lost does not stand in the way for ever', async () => {
    const desk = await open(few())
    const { db, org } = desk.desk
    const old = (hours: number, status: string) => ({
      id: newId(),
      orgId: org.orgId,
      directoryId: desk.id,
      status,
      startedAt: new Date(Date.now() - hours * 3_600_000),
    })
    const rows = [old(13, 'running'), ...Array.from({ length: 120 }, (_, index) => old(20 + index, 'completed'))]
    await db.tenant(org.orgId, (tx) => tx.insert(directorySyncs).values(rows))
    expect(await desk.sync()).toMatchObject({ status: 'completed' })
    const left = await db.tenant(org.orgId, (tx) => tx.select().from(directorySyncs))
    expect(left).toHaveLength(100)
    expect(left.find(({ id }) => id === rows[0]?.id)).toMatchObject({
      status: 'failed',
      error: 'It was ended from outside',
    })
    const created = await db.tenant(org.orgId, (tx) =>
      tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.action, 'person.created'), eq(auditLog.actorId, desk.source))),
    )
    expect(created.length).toBe((await desk.people()).length)
  })
})

/** Everything in a history that somebody said. */
function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null) return []
  if ('metadata' in value && 'data' in value && value.data) return [value as Payload]
  return Object.values(value).flatMap(payloadsIn)
}

async function read({ payloadCodecs = [] }: DataConverter, payload: Payload): Promise<string> {
  const [opened = payload] = (await payloadCodecs[0]?.decode([payload])) ?? []
  return Buffer.from(opened.data ?? []).toString()
}
