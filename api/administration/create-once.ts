import { AppError } from '@holdfast/contracts/errors.ts'
import { claimKey } from '@holdfast/db/idempotency/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { formatEtag } from '../http/etag.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { administer, type Deed } from './administer.ts'

interface Creation<Made> {
  /** Names the operation, and what it is done to. */
  readonly operation: string
  /** What is compared when the key comes again; the body unless that holds a secret. */
  readonly compared?: unknown
  insert(deed: Deed, id: string): Promise<void>
  find(deed: Deed, id: string): Promise<Made | null>
  /** Below `/api/v1`. */
  location(made: Made): string
}

/** Makes something once for each `Idempotency-Key`, and answers 201 with what was made. */
export async function createOnce<Made extends { readonly id: string; readonly version?: number }>(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  creation: Creation<Made>,
): Promise<Made> {
  const { operation, compared = request.body, insert, find, location } = creation
  const key = request.headers['idempotency-key'] as string | undefined
  const { made, repeated } = await administer(app, request, async (deed) => {
    const { orgId, personId: actorId } = deed.caller
    const claim = { orgId, actorId, resourceId: newId() }
    const { resourceId, repeated } = key
      ? await claimKey(deed.tx, { ...claim, key, fingerprint: fingerprint(operation, compared) })
      : { ...claim, repeated: false }
    if (!repeated) await insert(deed, resourceId)
    return { made: await find(deed, resourceId), repeated }
  })
  if (!made) throw new AppError('not_found', 'What this key made has been removed since')
  if (repeated) reply.header('idempotency-replayed', 'true')
  if (made.version !== undefined) reply.header('etag', formatEtag(made.version))
  reply.code(201).header('location', `/api/v1${location(made)}`)
  return made
}
