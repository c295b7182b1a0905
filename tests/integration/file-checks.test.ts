/** What happens to a file before anybody else gets it: a real clamd, held files, and the cleaning afterwards. */
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { createClamdScan } from '@holdfast/activities/clients/scanner.ts'
import { createCleanActivities } from '@holdfast/activities/files/clean.ts'
import { createFileActivities } from '@holdfast/activities/files/index.ts'
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { attachFiles } from '@holdfast/db/files/commands.ts'
import { files } from '@holdfast/db/files/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { events, messages } from '@holdfast/db/requests/schema.ts'
import { fileKey } from '@holdfast/files/keys.ts'
import { dataConverterFor } from '@holdfast/gateway/data-converter.ts'
import { ensureFilesSchedule } from '@holdfast/gateway/files-schedule.ts'
import { cleanFilesScheduleId, fileWorkflowId, fileWorkflowType } from '@holdfast/workflows/files/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { Client, Connection } from '@temporalio/client'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Clamd, createClamd, eicar, findClamd } from '../support/clamd.ts'
import { type Desk, startWorker } from '../support/desk.ts'
import { Harness } from '../support/harness.ts'
import { keysOf } from '../support/payload-keys.ts'
import { until } from '../support/until.ts'
import { announce, send, settled, upload, uploaded } from '../support/uploads.ts'

const servers = inject('servers')
const text = Buffer.from('Nothing but text\n')
const clamdProgram = findClamd()
if (!clamdProgram) console.log('skipped: clamd is not installed (Debian: apt-get install clamav-daemon)')

let desk: TestDesk
let requester: Asker
let connection: Connection
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  connection = await Connection.connect({ address: servers.temporalAddress })
})
afterAll(async () => {
  await connection.close()
  await desk.close()
})

/** Reads and writes payloads as the worker does. */
const openClient = (namespace: string) =>
  new Client({ connection, namespace, dataConverter: dataConverterFor(keysOf(servers), namespace) })

const rowOf = (id: string) =>
  desk.db.tenant(desk.org.orgId, async (tx) => {
    const [row] = await tx.select().from(files).where(eq(files.id, id))
    if (!row) throw new Error('no such file')
    return row
  })

const sizeOf = (id: string) => desk.app.files.current.sizeOf(fileKey({ orgId: desk.org.orgId, fileId: id }))

/** A file that is uploaded, and that no relay knows of. */
async function waiting(bytes: Buffer, changes: Partial<typeof files.$inferInsert> = {}): Promise<string> {
  const { orgId, requesterId: ownerId } = desk.org
  const id = newId()
  const storageKey = fileKey({ orgId, fileId: id })
  await desk.app.files.current.write(storageKey, bytes, 'application/octet-stream')
  const row = { id, orgId, ownerId, name: 'Confidential plan.txt', sizeBytes: bytes.length, declaredType: 'text/plain' }
  await desk.db.tenant(orgId, (tx) =>
    tx.insert(files).values({ ...row, backend: 's3', storageKey, state: 'checking', ...changes }),
  )
  return id
}

const task = (fileId: string) => ({ orgId: desk.org.orgId, fileId })
const activities = (scan: Parameters<typeof createFileActivities>[0]['scan'] = null) =>
  createFileActivities({ db: desk.db, files: desk.app.files, scan })

describe('the end of the checks', () => {
  it('is told of in the conversation that the file is in, once, internal as its message is', async () => {
    const harness = new Harness(servers)
    const request = await harness.take(desk.org)
    for (const [internal, bytes, state] of [
      [false, text, 'ready'],
      [true, text, 'ready'],
      [false, Buffer.from('#!/bin/sh\n'), 'refused'],
    ] as const) {
      const { orgId, requesterId: ownerId } = desk.org
      const [fileId, messageId] = [await waiting(bytes), newId()]
      await desk.db.tenant(orgId, async (tx) => {
        const message = { id: messageId, orgId, requestId: request.id, authorId: ownerId, internal, body: 'x' }
        await tx.insert(messages).values(message)
        await attachFiles(tx, { orgId, ownerId, requestId: request.id, messageId, fileIds: [fileId] })
      })
      const { inspectFile, releaseFile } = activities()
      await inspectFile(task(fileId))
      await releaseFile(task(fileId))
      await releaseFile(task(fileId))
      const told = await desk.db.tenant(orgId, (tx) =>
        tx
          .select()
          .from(events)
          .where(eq(events.commandId, `file/${fileId}`)),
      )
      const shared = { type: 'file_checked', actorKind: 'system', actorId: 'files' }
      expect(told).toMatchObject([{ ...shared, internal, data: { fileId, messageId, state } }])
    }
    await harness.close()
  })

  it('is not reached by a file that was to be scanned and was not', async () => {
    const id = await waiting(text)
    const held = activities(async () => 'clean')
    await held.inspectFile(task(id))
    expect(await rowOf(id)).toMatchObject({ state: 'checking', scan: 'pending' })
    // Nor by a worker that was started without the scanner: each of its tries waits for a worker that has one.
    const blind = activities()
    for (const step of [blind.scanFile, blind.releaseFile]) {
      await expect(step(task(id))).rejects.toMatchObject({ type: 'scanner_unavailable', nonRetryable: false })
      await blind.inspectFile(task(id))
      expect(await rowOf(id)).toMatchObject({ state: 'checking', scan: 'pending' })
    }
    await held.releaseFile(task(id))
    expect(await rowOf(id)).toMatchObject({ state: 'ready', scan: 'clean' })
  })

  it('is reached through the scanner where one was switched on meanwhile', async () => {
    const [clean, infected] = [await waiting(text), await waiting(text)]
    for (const id of [clean, infected]) {
      await activities().inspectFile(task(id))
      expect(await activities().scanFile(task(id))).toBe('go_on')
    }
    await activities(async () => 'clean').releaseFile(task(clean))
    await activities(async () => 'infected').releaseFile(task(infected))
    expect(await rowOf(clean)).toMatchObject({ state: 'ready', scan: 'clean' })
    expect(await rowOf(infected)).toMatchObject({ state: 'refused', refusal: 'infected', scan: 'infected' })
  })
})

/** The worker of all tests has no scanner, as a desk whose scanner was switched off for good. */
describe('a file that waits for a scanner that is no more', () => {
  const startCheck = (fileId: string) =>
    openClient('holdfast').workflow.start(fileWorkflowType, {
      workflowId: fileWorkflowId(fileId),
      taskQueue: requestTaskQueue,
      args: [task(fileId)],
    })
  const recheck = (asker: Asker, id: string) => asker.ask({ method: 'POST', url: `/files/${id}/recheck` })
  const becomesReady = (id: string) =>
    until('the file to be ready', async () => ((await rowOf(id)).state === 'ready' ? true : undefined))

  it('is held, is shown to an administrator, and passes when that is asked for', async () => {
    const admin = await desk.as(desk.org.adminId)
    const id = await waiting(text, { scan: 'pending' })
    const handle = await startCheck(id)
    await until('a failed try', async () => {
      const { raw } = await handle.describe()
      const attempt = raw.pendingActivities?.find(({ activityType }) => activityType?.name === 'scanFile')?.attempt
      return (attempt ?? 0) >= 2 ? true : undefined
    })
    const shown = await until('its place in the list', async () => {
      const pages = await admin.ask({ method: 'GET', url: '/management/files/held?limit=100' })
      return (pages.json().items as { id: string; name: string }[]).find((item) => item.id === id)
    })
    expect(shown).toMatchObject({
      state: 'checking',
      scan: 'pending',
      requestId: null,
      requestNumber: null,
      sizeBytes: text.length,
    })
    const found = async (q: string) => {
      const answer = await admin.ask({ method: 'GET', url: `/management/files/held?q=${q}` })
      return (answer.json().items as { id: string }[]).map((item) => item.id)
    }
    expect(await found(shown.name.slice(1).toUpperCase())).toContain(id)
    expect(await found('no-such-name')).toEqual([])
    expect((await recheck(requester, id)).statusCode).toBe(403)
    const answer = await recheck(admin, id)
    expect([answer.statusCode, answer.json().scan]).toEqual([200, 'none'])
    await becomesReady(id)
    expect(await rowOf(id)).toMatchObject({ scan: 'none' })
    await handle.result()
    const lines = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.targetId, id)),
    )
    const scans = { before: { scan: 'pending' }, after: { scan: 'none' } }
    expect(lines).toMatchObject([{ action: 'file.rechecked', targetKind: 'file', ...scans }])
    const again = await recheck(admin, id)
    expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining('this one is ready')])
  })

  it('passes, too, where its workflow has failed', async () => {
    const id = await waiting(text, { scan: 'pending' })
    await (await startCheck(id)).terminate()
    expect((await recheck(await desk.as(desk.org.adminId), id)).statusCode).toBe(200)
    await becomesReady(id)
  })

  it('of another organization is not there', async () => {
    const elsewhere = await openDesk()
    try {
      const id = await waiting(text, { scan: 'pending' })
      const stranger = await elsewhere.as(elsewhere.org.adminId)
      expect((await recheck(stranger, id)).statusCode).toBe(404)
      expect((await stranger.ask({ method: 'GET', url: '/management/files/held' })).json().items).toEqual([])
      expect(await rowOf(id)).toMatchObject({ scan: 'pending' })
    } finally {
      await elsewhere.close()
    }
  })
})

describe.skipIf(!clamdProgram)('a virus scan', { timeout: 90_000 }, () => {
  const namespace = `files-${randomBytes(4).toString('hex')}`
  let clamd: Clamd
  let worker: Desk
  let client: Client
  beforeAll(async () => {
    clamd = await createClamd(clamdProgram ?? '', 1024 * 1024)
    await clamd.process.start()
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    })
    client = openClient(namespace)
    await until('the namespace', () =>
      connection.workflowService.listWorkflowExecutions({ namespace }).then(
        () => true,
        () => undefined,
      ),
    )
    worker = await startWorker({ ...servers, clamdAddress: clamd.address }, { namespace })
  }, 60_000)
  afterAll(async () => {
    await worker.stop()
    await clamd.remove()
  })

  const check = (fileId: string) =>
    client.workflow.start(fileWorkflowType, {
      workflowId: fileWorkflowId(fileId),
      taskQueue: requestTaskQueue,
      args: [task(fileId)],
    })

  it('passes what is clean, by socket and by port, and finds what is not', async () => {
    for (const address of [clamd.address, clamd.socketPath]) {
      const scan = createClamdScan(address)
      expect(await scan(Readable.from([text]))).toBe('clean')
      expect(await scan(Readable.from([eicar]))).toBe('infected')
      await expect(scan(Readable.from([]).destroy(new Error('the store broke')))).rejects.toThrow('the store broke')
    }
  })

  it('lets a clean file through; an infected one is refused and its bytes are gone', async () => {
    const [clean, infected] = [await waiting(text), await waiting(eicar)]
    const [handle] = await Promise.all([await check(clean), await check(infected)])
    await handle.result()
    expect(await rowOf(clean)).toMatchObject({ state: 'ready', scan: 'clean' })
    await client.workflow.getHandle(fileWorkflowId(infected)).result()
    expect(await rowOf(infected)).toMatchObject({ state: 'refused', refusal: 'infected', scan: 'infected' })
    expect(await sizeOf(infected)).toBe(null)
    // No text, name or address in any history (design decision 5).
    const history = JSON.stringify(await handle.fetchHistory())
    expect(history).not.toContain('Confidential')
    expect(history).not.toContain(Buffer.from('Confidential').toString('base64').slice(0, 12))
  })

  it('refuses what the scanner will not look at, instead of letting it through', async () => {
    const id = await waiting(Buffer.alloc(3 * 1024 * 1024, 'a'))
    await (await check(id)).result()
    expect(await rowOf(id)).toMatchObject({ state: 'refused', refusal: 'not_scannable' })
  })

  it('holds files while the scanner is away, and goes on when it is back', async () => {
    await clamd.process.stop()
    const id = await waiting(text)
    const handle = await check(id)
    await until('a failed try', async () => {
      const { raw } = await handle.describe()
      const attempt = raw.pendingActivities?.find(({ activityType }) => activityType?.name === 'scanFile')?.attempt
      return (attempt ?? 0) >= 2 ? true : undefined
    })
    expect(await rowOf(id)).toMatchObject({ state: 'checking', scan: 'pending' })
    const link = await requester.ask({ method: 'GET', url: `/files/${id}/link` })
    expect([link.statusCode, link.json().type]).toEqual([409, 'urn:holdfast:problem:file_not_ready'])
    await clamd.process.start()
    await handle.result()
    expect(await rowOf(id)).toMatchObject({ state: 'ready', scan: 'clean' })
  })
})

describe('the cleaning', () => {
  const clean = (olderThanMs: number) =>
    createCleanActivities({ db: desk.db, files: desk.app.files }).cleanFilesOf({ orgId: desk.org.orgId, olderThanMs })
  const dayMs = 24 * 60 * 60_000
  const age = (id: string) =>
    desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(files)
        .set({ createdAt: new Date(Date.now() - dayMs - 60_000) })
        .where(eq(files.id, id)),
    )

  it('removes what nobody attached for a day, uploads that were given up, and nothing else', async () => {
    const harness = new Harness(servers)
    const request = await harness.take(desk.org)
    const { orgId, requesterId: ownerId } = desk.org
    const [old, young, kept] = await Promise.all([1, 2, 3].map(() => uploaded(desk, requester, text)))
    if (!old || !young || !kept) throw new Error('no files')
    await desk.db.tenant(orgId, (tx) =>
      attachFiles(tx, { orgId, ownerId, requestId: request.id, messageId: null, fileIds: [kept.id] }),
    )
    const big = await announce(requester, Buffer.alloc(17 * 1024 * 1024))
    const signed = await requester.ask({
      method: 'POST',
      url: `/files/${big.file.id}/parts`,
      payload: { partNumbers: [2] },
    })
    await send(desk, signed.json().parts[0], Buffer.alloc(1024 * 1024))
    const { uploadId, storageKey } = await rowOf(big.file.id)
    await Promise.all([old.id, kept.id, big.file.id].map(age))
    expect(await clean(dayMs)).toMatchObject({ expired: 2 })
    expect(await rowOf(old.id)).toMatchObject({ state: 'deleted', storageKey: '' })
    expect([await sizeOf(old.id), await sizeOf(young.id), await sizeOf(kept.id)]).toEqual([null, 17, 17])
    expect(await desk.app.files.current.listParts(storageKey, uploadId ?? '')).toBe(null)
    expect((await requester.ask({ method: 'GET', url: `/files/${young.id}` })).statusCode).toBe(200)
    expect(await clean(dayMs)).toEqual({ expired: 0, emptied: 0, orphans: 0 })
    await harness.close()
  })

  it('removes objects and uploads of no file, once they are old', async () => {
    const store = desk.app.files.current
    const place = { orgId: desk.org.orgId, fileId: newId() }
    await store.write(fileKey(place), text, 'text/plain')
    const uploadId = await store.startUpload(fileKey({ ...place, fileId: newId() }))
    const { id } = await upload(desk, requester, text)
    await settled(requester, id)
    expect((await clean(60_000)).orphans).toBe(0)
    expect(await sizeOf(place.fileId)).toBe(17)
    const key = fileKey(place)
    await until('the objects to be older than nothing', async () => {
      const { orphans } = await clean(-2_000)
      return orphans > 0 ? true : undefined
    })
    expect(await store.sizeOf(key)).toBe(null)
    expect(await store.listParts(key, uploadId)).toBe(null)
  })

  it('is scheduled once, every hour, and never twice at the same time', async () => {
    const client = openClient('holdfast')
    const options = { address: servers.temporalAddress, namespace: 'holdfast', payloadKeys: keysOf(servers) }
    await Promise.all([ensureFilesSchedule(options), ensureFilesSchedule(options)])
    const schedule = client.schedule.getHandle(cleanFilesScheduleId)
    const { spec, policies } = await schedule.describe()
    expect(spec.intervals).toMatchObject([{ every: 3_600_000 }])
    expect(policies.overlap).toBe('SKIP')
    await schedule.trigger()
    const run = await until('a run', async () => (await schedule.describe()).info.recentActions[0])
    const { workflowId } = run.action.workflow
    expect(await client.workflow.getHandle(workflowId).result()).toEqual({ failed: 0 })
    await schedule.delete()
  })
})
