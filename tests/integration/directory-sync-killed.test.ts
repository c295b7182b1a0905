/** A sync whose worker is killed in the middle ends as if nothing had been. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { testConfig } from '@holdfast/api/test-helper.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { directoryEntries } from '@holdfast/db/directories/schema.ts'
import { repoRoot } from '@holdfast/stack/config.ts'
import { Connection } from '@temporalio/client'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DirectoryDesk } from '../support/directory-desk.ts'
import { type Samba, sambaMissing, seedPeople, startSamba } from '../support/samba/samba.ts'
import { until } from '../support/until.ts'

const missing = sambaMissing()
const servers = inject('servers')

describe.skipIf(missing !== null)(`a sync${missing ? ` (skipped: ${missing})` : ''}`, () => {
  /** Where no other worker is. */
  const namespace = `killed-${randomUUID()}`
  const children: ChildProcess[] = []
  let samba: Samba
  let desk: DirectoryDesk
  beforeAll(async () => {
    samba = await startSamba()
    const connection = await Connection.connect({ address: servers.temporalAddress })
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    })
    await connection.close()
    desk = await DirectoryDesk.open(samba, {}, { temporalNamespace: namespace })
  }, 120_000)
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await desk?.desk.close()
    await samba?.stop()
  })

  function startWorker(): ChildProcess {
    const { masterKey, natsUrl } = testConfig()
    const child = spawn(process.execPath, [join(repoRoot, 'workers/main.ts')], {
      env: {
        ...process.env,
        DATABASE_URL: servers.databaseUrl,
        TEMPORAL_ADDRESS: servers.temporalAddress,
        TEMPORAL_NAMESPACE: namespace,
        NATS_URL: natsUrl,
        HOLDFAST_MASTER_KEY: masterKey,
        PAYLOAD_KEYS: servers.payloadKeys ?? '',
      },
      stdio: 'ignore',
    })
    children.push(child)
    return child
  }

  const settled = () =>
    desk.desk.db.tenant(desk.desk.org.orgId, (tx) => tx.$count(directoryEntries, eq(directoryEntries.settled, true)))

  it('goes on where it was, and counts everybody once', { timeout: 180_000 }, async () => {
    const { id } = (await desk.start()).json()
    const first = startWorker()
    await until('some to be taken in', async () => ((await settled()) > 40 ? true : undefined), 90_000)
    first.kill('SIGKILL')
    const done = await until('it to stand still', async () => {
      const before = await settled()
      await new Promise((resolve) =>
        first.exitCode !== null || first.signalCode !== null ? resolve(null) : first.once('exit', resolve),
      )
      const after = await settled()
      return before === after ? after : undefined
    })
    const everybody = samba.facts.plainCount + seedPeople.length - 3
    expect(done).toBeLessThan(everybody)
    expect((await desk.syncs())[0]).toMatchObject({ id, status: 'running' })
    startWorker()
    const counts = { created: everybody, refused: 2, changed: 0, unchanged: 0, blocked: 0, unblocked: 0 }
    expect(await desk.ended(id, 120_000)).toMatchObject({ status: 'completed', error: null, counts })
    const people = await desk.people()
    expect(people).toHaveLength(everybody)
    expect(people.filter(({ blockedAt }) => blockedAt)).toEqual([])
    const { managerId } = await desk.person('Alice Adams')
    expect(managerId).toBe((await desk.person('Harriet Hall')).id)
    const made = await desk.desk.db.tenant(desk.desk.org.orgId, (tx) =>
      tx
        .select({ count: sql<number>`count(*)::int` })
        .from(auditLog)
        .where(and(eq(auditLog.action, 'person.created'), eq(auditLog.actorId, desk.source))),
    )
    expect(made).toEqual([{ count: everybody }])
  })
})
