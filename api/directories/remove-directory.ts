import { DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { removeDirectoryRow } from '@holdfast/db/directories/commands.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { auditedDirectory } from './present-directory.ts'
import { readDirectoryIn } from './read-directory.ts'

export function removeDirectory(app: App): void {
  const schema = {
    summary: 'Remove a directory',
    description:
      'Nobody signs in with it any more. Its people stay, with what they have; whom it blocked stays blocked.',
    tags: ['management'],
    params: DirectoryParams,
    headers: VersionHeaders,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.delete('/management/directories/:directoryId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.directoryId, version: requireIfMatch(request.headers['if-match']) }
    await administer(app, request, async ({ tx, caller, audit }) => {
      requireEverywhere(caller)
      const directory = await readDirectoryIn(tx, target.id)
      await keepWayIn(tx, caller, () => removeDirectoryRow(tx, caller, target))
      const named = { action: 'directory.removed', targetKind: 'directory', targetId: target.id }
      await audit({ ...named, before: auditedDirectory(directory), after: { people: directory.peopleCount } })
    })
    return reply.code(204).send(null)
  })
}
