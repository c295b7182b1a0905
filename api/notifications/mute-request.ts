import { Id } from '@holdfast/contracts/ids.ts'
import { MuteState } from '@holdfast/contracts/notifications/list-notifications.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { isMuted, muteRequest, unmuteRequest } from '@holdfast/db/notifications/mute.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'
import { tellInbox } from './tell-inbox.ts'

const url = '/requests/:requestId/mute'
const params = Type.Object({ requestId: Id })

export function readMute(app: App): void {
  const schema = { summary: 'Ask whether you muted a request', tags: ['request'], params, response: { 200: MuteState } }
  app.get(url, { schema, config: { permission: 'request:read' } }, async (request) => ({
    muted: await withMuting(app, request, request.params.requestId, isMuted),
  }))
}

export function putMute(app: App): void {
  const summary = 'Mute a request: you hear of it only when you are mentioned, or when it escalates to you'
  const schema = { summary, tags: ['request'], params, response: { 204: Type.Null() } }
  app.put(url, { schema, config: { permission: 'request:read' } }, async (request, reply) => {
    await withMuting(app, request, request.params.requestId, muteRequest)
    tellInbox(app, callerOf(request))
    return reply.code(204).send(null)
  })
}

export function removeMute(app: App): void {
  const schema = { summary: 'Hear of a request again', tags: ['request'], params, response: { 204: Type.Null() } }
  app.delete(url, { schema, config: { permission: 'request:read' } }, async (request, reply) => {
    await withMuting(app, request, request.params.requestId, unmuteRequest)
    tellInbox(app, callerOf(request))
    return reply.code(204).send(null)
  })
}

interface Muting {
  readonly orgId: string
  readonly personId: string
  readonly requestId: string
}

/** Only of what the caller may see: a foreign key would accept the request of anybody. */
function withMuting<T>(
  app: App,
  request: FastifyRequest,
  requestId: string,
  work: (tx: Tx, muting: Muting) => Promise<T>,
): Promise<T> {
  const caller = callerOf(request)
  const { orgId, personId } = caller
  return app.db.tenant(orgId, async (tx) => {
    requireRequest(caller, 'request:read', await findStanding(tx, requestId))
    return work(tx, { orgId, personId, requestId })
  })
}
