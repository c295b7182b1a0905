import { AppError } from '@holdfast/contracts/errors.ts'
import { CreatedFile, CreateFileBody } from '@holdfast/contracts/files/create-file.ts'
import { plainType } from '@holdfast/contracts/files/file-rules.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { loadFile } from '@holdfast/db/files/checks.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import { findFileRules } from '@holdfast/db/files/rules.ts'
import { insertFile } from '@holdfast/db/files/uploads.ts'
import { claimKey } from '@holdfast/db/idempotency/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { countAgainst } from '@holdfast/db/rate-limits/commands.ts'
import { fileKey } from '@holdfast/files/keys.ts'
import { planParts } from '@holdfast/files/part-plan.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { cleanName } from './clean-name.ts'
import { refuseByRules } from './refuse-by-rules.ts'
import { beginParts, describeWay, presentFile } from './upload-way.ts'

/** How much one person sends; somebody who came by a link is a stranger. */
const paces = {
  person: { perMinute: 120, looseFiles: 200 },
  link: { perMinute: 20, looseFiles: 3 },
}

export function createFile(app: App): void {
  const schema = {
    summary: 'Announce a file, and learn where its bytes go',
    description:
      'Send the bytes as `upload` says, then complete the file, then attach it to a message or a request. Until then only its sender sees it; after 24 hours it is gone.',
    tags: ['files'],
    headers: IdempotencyHeaders,
    body: CreateFileBody,
    response: { 201: CreatedFile },
  }
  app.post('/files', { schema, config: { permission: 'message:write', link: true } }, async (request, reply) => {
    const caller = callerOf(request)
    const key = request.headers['idempotency-key']
    const { backend } = app.files.current
    const { row, repeated } = await app.db.tenant(caller.orgId, (tx) =>
      takeIn(tx, caller, request.body, { key, backend }),
    )
    const file = await beginParts(app, row)
    if (repeated) reply.header('idempotency-replayed', 'true')
    reply.code(201).header('location', `/api/v1/files/${file.id}`)
    return { file: presentFile(file), upload: await describeWay(app, file) }
  })
}

async function takeIn(
  tx: Tx,
  caller: Caller,
  body: CreateFileBody,
  { key, backend }: { key: string | undefined; backend: FileRow['backend'] },
): Promise<{ row: FileRow; repeated: boolean }> {
  const { orgId, personId: actorId } = caller
  const id = newId()
  if (key !== undefined) {
    const print = fingerprint('create-file', body)
    const claim = await claimKey(tx, { orgId, actorId, key, fingerprint: print, resourceId: id })
    if (claim.repeated) return { row: await loadAgain(tx, claim.resourceId), repeated: true }
  }
  const pace = caller.link ? paces.link : paces.person
  const { count } = await countAgainst(tx, { orgId, key: `files/${actorId}`, windowMs: 60_000 })
  if (count > pace.perMinute) throw new AppError('too_many_requests', 'These are many files at once; go on in a minute')
  const { name, sizeBytes, contentType = 'application/octet-stream', sha256 = null } = body
  const file = { name: cleanName(name), sizeBytes, declaredType: plainType(contentType) }
  const rules = await findFileRules(tx)
  refuseByRules(rules, file)
  const place = { storageKey: fileKey({ orgId, fileId: id }), backend, partSizeBytes: planParts(sizeBytes) }
  const byLink = caller.link !== null
  const room = { quotaBytes: rules.quotaBytes, looseFiles: pace.looseFiles }
  return {
    row: await insertFile(tx, { id, orgId, ownerId: actorId, byLink, sha256, ...file, ...place }, room),
    repeated: false,
  }
}

async function loadAgain(tx: Tx, fileId: string): Promise<FileRow> {
  const row = await loadFile(tx, fileId)
  if (!row || row.state === 'deleted') throw new AppError('not_found', 'What this key made has been removed since')
  return row
}
