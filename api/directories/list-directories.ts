import { DirectoryPage } from '@holdfast/contracts/directories/directory.ts'
import { listDirectoryRows } from '@holdfast/db/directories/queries.ts'
import { findLatestSyncs } from '@holdfast/db/directories/syncs.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentDirectorySummary } from './present-directory.ts'

export function listDirectories(app: App): void {
  const schema = {
    summary: 'List directories (Active Directory, LDAP)',
    description: 'In the order in which they are asked who somebody is.',
    tags: ['management'],
    response: { 200: DirectoryPage },
  }
  app.get('/management/directories', { schema, config: { permission: 'sign_in:manage' } }, async (request) => {
    const { rows, syncs } = await app.db.tenant(callerOf(request).orgId, async (tx) => {
      const rows = await listDirectoryRows(tx)
      const ids = rows.map(({ id }) => id)
      return { rows, syncs: await findLatestSyncs(tx, ids) }
    })
    return wholeList(rows.map((row) => presentDirectorySummary(row, syncs.get(row.id) ?? null)))
  })
}
