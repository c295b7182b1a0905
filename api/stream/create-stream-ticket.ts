import { NoBody } from '@holdfast/contracts/schemas.ts'
import { StreamTicket } from '@holdfast/contracts/stream/create-stream-ticket.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { credentialOf } from '../auth/holders.ts'
import { countOpening } from './opening-limits.ts'

export function createStreamTicket(app: App): void {
  const schema = {
    summary: 'Get a ticket for the socket',
    description:
      'Opens one WebSocket at `/api/v1/stream?ticket=…`, for programs and pages whose cookies do not reach it. What is ' +
      'said there is described in `packages/contracts/stream/protocol.ts`.',
    tags: ['stream'],
    body: NoBody,
    response: { 201: StreamTicket },
  }
  app.post(
    '/stream/tickets',
    { schema, config: { permission: 'signed_in', link: true, tokens: true } },
    async (request, reply) => {
      const caller = callerOf(request)
      await countOpening(app.db, caller)
      const { ticket, expiresAt } = app.streams.tickets.issue(credentialOf(caller))
      return reply.code(201).header('cache-control', 'no-store').send({ ticket, expiresAt: expiresAt.toISOString() })
    },
  )
}
