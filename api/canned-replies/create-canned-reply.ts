import { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { CreateCannedReplyBody } from '@holdfast/contracts/canned-replies/create-canned-reply.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertCannedReply } from '@holdfast/db/canned-replies/administration.ts'
import { createOnce } from '../administration/create-once.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readCannedReplyIn } from './read-canned-reply.ts'
import { requireOwn } from './require-own.ts'
import { requireVariables } from './require-variables.ts'

export function createCannedReply(app: App): void {
  const schema = {
    summary: 'Make a canned reply',
    description:
      'Your own; with `shared`, which takes the permission to manage them, everybody’s or one team’s. Whoever ' +
      'rules a part of the organization shares with the teams that they are in.',
    tags: ['canned replies'],
    headers: IdempotencyHeaders,
    body: CreateCannedReplyBody,
    response: { 201: CannedReply },
  }
  app.post('/canned-replies', { schema, config: { permission: 'canned_reply:read' } }, (request, reply) => {
    const { shared = false, teamId = null, ...words } = request.body
    requireOwn(callerOf(request), { shared, teamId })
    if (teamId !== null && !shared) refuseFaults([{ path: '/teamId', message: 'is for shared canned replies' }])
    requireVariables(words.body)
    return createOnce<CannedReply>(app, request, reply, {
      operation: 'create-canned-reply',
      async insert({ tx, caller: { orgId, personId }, audit }, id) {
        await insertCannedReply(tx, { id, orgId, ...words, teamId, ownerId: shared ? null : personId })
        const named = { action: 'canned_reply.created', targetKind: 'canned_reply', targetId: id }
        if (shared) await audit({ ...named, after: request.body })
      },
      find: ({ tx, caller }, id) => readCannedReplyIn(tx, caller, id),
      location: ({ id }) => `/canned-replies/${id}`,
    })
  })
}
