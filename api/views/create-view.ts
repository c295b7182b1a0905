import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { CreateViewBody } from '@holdfast/contracts/views/create-view.ts'
import { View } from '@holdfast/contracts/views/view.ts'
import { insertView } from '@holdfast/db/views/administration.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readViewIn } from './read-view.ts'
import { requireSharing, requireTeam } from './require-sharing.ts'

export function createView(app: App): void {
  const schema = {
    summary: 'Save a view of the queue',
    description: 'Your own; shared with a team or with everyone, which takes the permission view:share.',
    tags: ['views'],
    headers: IdempotencyHeaders,
    body: CreateViewBody,
    response: { 201: View },
  }
  app.post('/views', { schema, config: { permission: 'request:work' } }, (request, reply) => {
    const { sharing = 'private', teamId = null } = request.body
    requireSharing(callerOf(request), { sharing, teamId })
    requireTeam({ sharing, teamId })
    return createOnce<View>(app, request, reply, {
      operation: 'create-view',
      async insert({ tx, caller: { orgId, personId: ownerId }, audit }, id) {
        await insertView(tx, { orgId, ownerId }, id, request.body)
        const named = { action: 'view.created', targetKind: 'view', targetId: id }
        if (sharing !== 'private') await audit({ ...named, after: request.body })
      },
      find: ({ tx, caller }, id) => readViewIn(tx, caller, id),
      location: ({ id }) => `/views/${id}`,
    })
  })
}
