import { AppError } from '@holdfast/contracts/errors.ts'
import { findOpenDesk, type OpenDesk } from '@holdfast/db/chat/desks.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'

/** Which organization a visitor means: by host or header, by their session, or because there is only one. */
export async function findPublicOrganization(
  app: App,
  request: FastifyRequest,
  caller: Caller | null,
): Promise<Organization> {
  const slug = app.organizations.slugOf(request)
  if (slug !== null) return app.organizations.bySlug(slug)
  const found = caller?.organization ?? (await app.organizations.only())
  if (!found) throw new AppError('organization_unknown', 'There are several organizations; come by the host of one')
  return found
}

/** @throws AppError `not_found` also for a desk that is switched off */
export async function requireOpenDesk(tx: Tx, key: string): Promise<OpenDesk> {
  const desk = await findOpenDesk(tx, key)
  if (!desk) throw new AppError('not_found', 'There is no such desk')
  return desk
}
