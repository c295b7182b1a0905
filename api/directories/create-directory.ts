import { CreateDirectoryBody } from '@holdfast/contracts/directories/create-directory.ts'
import { Directory } from '@holdfast/contracts/directories/directory.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertDirectory } from '@holdfast/db/directories/commands.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { checkDirectory } from './check-settings.ts'
import { auditedDirectory } from './present-directory.ts'
import { readDirectoryIn } from './read-directory.ts'

export function createDirectory(app: App): void {
  const schema = {
    summary: 'Connect a directory (Active Directory, LDAP)',
    description: 'It can be tried with `POST …/test` before anybody uses it, while it is switched off.',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateDirectoryBody,
    response: { 201: Directory },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.post('/management/directories', { schema, config }, async (request, reply) => {
    const { bindPassword = null, keytab = null, mappings = [], ...fields } = request.body
    const secrets = { hasBindPassword: bindPassword !== null, keytab, hasKeytab: keytab !== null }
    checkDirectory({ ...fields, ...secrets })
    return createOnce<Directory>(app, request, reply, {
      operation: 'create-directory',
      // A fingerprint that knew the password would be a fast hash of it.
      compared: { ...fields, mappings },
      async insert({ tx, caller, audit }, id) {
        requireEverywhere(caller)
        const { orgId } = caller
        const sealed = { bindPassword: app.directories.seal(bindPassword), keytab: app.directories.seal(keytab) }
        await insertDirectory(tx, { id, orgId, ...fields, ...sealed })
        const list = { orgId, source: 'directory', sourceId: id, mappings, path: '/mappings' } as const
        await replaceGroupMappings(tx, caller, list)
        const after = auditedDirectory(await readDirectoryIn(tx, id))
        await audit({ action: 'directory.created', targetKind: 'directory', targetId: id, after })
      },
      find: ({ tx }, id) => readDirectoryIn(tx, id),
      location: ({ id }) => `/management/directories/${id}`,
    })
  })
}
