/** Lives of the workflows beside those of requests, short as they are: a deploy must not break what waits for days. */
import { randomUUID } from 'node:crypto'
import { type DirectorySettings, directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { insertBulkJob } from '@holdfast/db/bulk/commands.ts'
import { insertDirectory } from '@holdfast/db/directories/commands.ts'
import { requestSync } from '@holdfast/db/directories/syncs.ts'
import { type NewEmail, queueEmail } from '@holdfast/db/effects/commands.ts'
import { files } from '@holdfast/db/files/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { certificate, FakeServer } from '@holdfast/directory/testing/fake-server.ts'
import { fileKey } from '@holdfast/files/keys.ts'
import { createStores } from '@holdfast/files/stores.ts'
import { deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import { bulkWorkflowId } from '@holdfast/workflows/bulk/messages.ts'
import { directorySyncWorkflowId } from '@holdfast/workflows/directory-syncs/messages.ts'
import { effectWorkflowId } from '@holdfast/workflows/effects/messages.ts'
import { fileWorkflowId } from '@holdfast/workflows/files/messages.ts'
import { type DeskUrls, masterKey } from '../support/desk.ts'
import type { Harness } from '../support/harness.ts'
import { MailCatcher } from '../support/mail-catcher.ts'
import { until } from '../support/until.ts'

export interface SideStage {
  readonly harness: Harness
  readonly urls: Pick<DeskUrls, 's3'> & { readonly mail: { readonly apiUrl: string } }
}

/** @returns the id of the workflow, which ends by itself */
type SideLife = (stage: SideStage) => Promise<string>

/** By the name of the file that its history is kept in. */
export const sideLives: Readonly<Record<string, SideLife>> = {
  async 'effect-sent'({ harness }) {
    const org = await seedMinimalOrganization(harness.db)
    return effectWorkflowId(await queue(harness, org))
  },

  async 'effect-early'({ harness }) {
    const org = await seedMinimalOrganization(harness.db)
    const effectId = await queue(harness, org, { sendAt: new Date(Date.now() + 3_000) })
    await harness.gateway.startEffect({ orgId: org.orgId, effectId })
    return effectWorkflowId(effectId)
  },

  async 'effect-refused'({ harness, urls }) {
    const org = await seedMinimalOrganization(harness.db)
    const target = `${randomUUID()}@example.test`
    await new MailCatcher(urls.mail).fail({ to: target, code: 550, message: 'No such user here' })
    return effectWorkflowId(await queue(harness, org, { recipientId: null, target }))
  },

  async 'file-ready'({ harness, urls }) {
    const { orgId, requesterId: ownerId } = await seedMinimalOrganization(harness.db)
    const id = newId()
    const bytes = Buffer.from('Nothing but text\n')
    const storageKey = fileKey({ orgId, fileId: id })
    const stores = createStores({ s3: urls.s3 })
    await stores.current.write(storageKey, bytes, 'application/octet-stream')
    stores.close()
    const row = { id, orgId, ownerId, name: 'A printer.txt', sizeBytes: bytes.length, declaredType: 'text/plain' }
    await harness.db.tenant(orgId, async (tx) => {
      await tx.insert(files).values({ ...row, backend: 's3', storageKey, state: 'checking' })
      await tx.insert(outbox).values({ orgId, kind: 'file', payload: { fileId: id } })
    })
    return fileWorkflowId(id)
  },

  async 'directory-synced'({ harness }) {
    const { orgId, adminId: startedBy } = await seedMinimalOrganization(harness.db)
    const person = { dn: 'uid=p1,dc=test', attributes: { entryUUID: 'p1', cn: 'Somebody', mail: 'p1@desk.test' } }
    const server = await FakeServer.start({ page: () => ({ entries: [person] }) })
    try {
      return await syncOnce(harness, { orgId, startedBy, server: `ldaps://localhost:${server.port}` })
    } finally {
      await server.stop()
    }
  },

  async 'directory-refused'({ harness }) {
    const { orgId, adminId: startedBy } = await seedMinimalOrganization(harness.db)
    const server = await FakeServer.start({ bind: () => 49 })
    try {
      return await syncOnce(harness, { orgId, startedBy, server: `ldaps://localhost:${server.port}` })
    } finally {
      await server.stop()
    }
  },

  async 'bulk-slices'({ harness }) {
    const org = await seedMinimalOrganization(harness.db)
    const requests = await Promise.all(Array.from({ length: 30 }, () => harness.take(org, { teamId: org.teamId })))
    const [first] = requests
    for (const request of requests) await request.opened()
    // One that refuses, so that both ends of an item are in it.
    await first?.change({ type: 'cancel' })
    const id = newId()
    const job = { id, orgId: org.orgId, createdBy: org.agentId, requestIds: requests.map((request) => request.id) }
    const change = { type: 'resolve', code: 'solved', text: 'Put it out.', take: true } as const
    await harness.db.tenant(org.orgId, (tx) => insertBulkJob(tx, { ...job, change, scopes: null }))
    return bulkWorkflowId(id)
  },
}

/** A sync that somebody asked for, to its end: until then the server has to be there. */
async function syncOnce(
  { db, client }: Harness,
  { orgId, startedBy, server }: { orgId: string; startedBy: string; server: string },
): Promise<string> {
  const [directoryId, syncId] = [newId(), newId()]
  const settings: DirectorySettings = {
    ...directoryDefaults,
    kind: 'openldap',
    servers: [server],
    certificateAuthority: certificate,
    serviceAccount: 'cn=reader,dc=test',
    base: 'dc=test',
    syncEveryMinutes: null,
  }
  const bindPassword = encrypt(deriveKey(masterKey, 'directories'), 'secret')
  await db.tenant(orgId, async (tx) => {
    await insertDirectory(tx, { id: directoryId, orgId, name: 'Corp', settings, bindPassword })
    await requestSync(tx, { id: syncId, orgId, directoryId, startedBy })
  })
  const workflowId = directorySyncWorkflowId(syncId)
  await until('the end of the sync', async () => {
    const found = await client.workflow
      .getHandle(workflowId)
      .describe()
      .catch(() => undefined)
    return found && found.status.name !== 'RUNNING' ? true : undefined
  })
  return workflowId
}

async function queue({ db }: Harness, { orgId, agentId }: MinimalOrganization, over: Partial<NewEmail> = {}) {
  const base = { orgId, requestId: null, key: randomUUID(), recipientId: agentId, template: 'test', payload: {} }
  const id = await db.tenant(orgId, (tx) => queueEmail(tx, { ...base, ...over }))
  if (id === null) throw new Error('not queued')
  return id
}
