import { Directory, DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import { EditDirectoryBody } from '@holdfast/contracts/directories/edit-directory.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editDirectoryRow } from '@holdfast/db/directories/commands.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { administer, auditEdit, type Deed } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { checkDirectory } from './check-settings.ts'
import { auditedDirectory } from './present-directory.ts'
import { readDirectoryIn } from './read-directory.ts'

type Target = Parameters<typeof editDirectoryRow>[2]

export function editDirectory(app: App): void {
  const schema = {
    summary: 'Edit a directory, or switch it off',
    description:
      'Only somebody may who may do at least what its people may, and what its groups give: whoever says which ' +
      'servers are asked says who its people are.',
    tags: ['management'],
    params: DirectoryParams,
    headers: VersionHeaders,
    body: EditDirectoryBody,
    response: { 200: Directory },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.patch('/management/directories/:directoryId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.directoryId, version: requireIfMatch(request.headers['if-match']) }
    const directory = await administer(app, request, (deed) => edit(app, deed, target, request.body))
    return answerVersion(reply, directory)
  })
}

async function edit(app: App, deed: Deed, target: Target, body: EditDirectoryBody): Promise<Directory> {
  const { tx, caller } = deed
  const { mappings, ...changes } = body
  requireEverywhere(caller)
  const before = await readDirectoryIn(tx, target.id)
  checkDirectory(wanted(before, body))
  const { bindPassword, keytab, ...fields } = changes
  const written = {
    ...fields,
    ...(bindPassword !== undefined && { bindPassword: app.directories.seal(bindPassword) }),
    ...(keytab !== undefined && { keytab: app.directories.seal(keytab) }),
  }
  await keepWayIn(tx, caller, () => editDirectoryRow(tx, caller, target, written))
  if (mappings !== undefined) {
    const list = { orgId: caller.orgId, source: 'directory', sourceId: target.id, mappings, path: '/mappings' } as const
    await replaceGroupMappings(tx, caller, list)
  }
  const after = await readDirectoryIn(tx, target.id)
  const named = { action: 'directory.edited', targetKind: 'directory', targetId: target.id }
  await auditEdit(deed, { ...named, before: auditedDirectory(before), after: audited(after, body) })
  return after
}

/** That a secret is another one is noted; which it is, never. */
function audited(after: Directory, { bindPassword, keytab }: EditDirectoryBody) {
  return {
    ...auditedDirectory(after),
    ...(bindPassword && { newBindPassword: true }),
    ...(keytab && { newKeytab: true }),
  }
}

function wanted(before: Directory, { settings, bindPassword, keytab }: EditDirectoryBody) {
  return {
    settings: settings ?? before.settings,
    hasBindPassword: bindPassword === undefined ? before.hasBindPassword : bindPassword !== null,
    keytab,
    hasKeytab: keytab === undefined ? before.hasKeytab : keytab !== null,
  }
}
