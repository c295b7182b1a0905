import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { scimMediaType, sendScimError } from './answers.ts'
import { scimDiscovery } from './discovery.ts'
import { scimGroups } from './groups.ts'
import { scimUsers } from './users.ts'

const parts = [scimDiscovery, scimUsers, scimGroups]

/** SCIM 2.0 (RFC 7643, 7644), for the programs that bring people: a small world with answers of its own. */
export async function scim(app: FastifyInstance): Promise<void> {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser(scimMediaType, { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
  app.setErrorHandler((error, request, reply) => sendScimError(request, reply, error))
  app.setNotFoundHandler((request, reply) =>
    sendScimError(request, reply, new AppError('not_found', 'There is nothing here')),
  )
  // Reading, too, is of everybody. Nobody is asked who they are for what is not there.
  app.addHook('preHandler', async (request) => {
    if (!request.is404) requireEverywhere(callerOf(request))
  })
  for (const part of parts) part(app as App)
}
