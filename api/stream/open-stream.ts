import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { authenticate } from './authenticate.ts'

/** The socket (features D1). Who may open it is decided here, for a ticket is no session. */
export function openStream(app: App): void {
  app.route({
    method: 'GET',
    url: '/stream',
    schema: { hide: true },
    config: { permission: 'anyone', link: true },
    onRequest: async (request: FastifyRequest) => {
      if (request.ws) request.caller = await authenticate(app, request)
    },
    handler: () => {
      throw new AppError('bad_request', 'This is the address of a WebSocket')
    },
    wsHandler: async (socket, request) => {
      await app.streams.open(socket, callerOf(request))
    },
  })
}
