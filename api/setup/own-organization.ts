import type { Organization } from '@holdfast/db/organizations/queries.ts'
import { hasAdministrator } from '@holdfast/db/setup/queries.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'

/** What is known of a desk before anybody has signed in to it. */
export interface Standing {
  /** Whether somebody has to be made who may administer it; only where it is clear of which organization. */
  readonly needsAdministrator: boolean
  /** The one of this address, or the only one. */
  readonly organization: Organization | null
}

/** Desks that have an administrator keep one, so they are asked once. */
const furnished = new WeakSet<App['db']>()

/** @throws AppError `organization_unknown` where there are organizations, but none of this address */
export async function readStanding(app: App, request: FastifyRequest): Promise<Standing> {
  const isFurnished = furnished.has(app.db) || (await hasAdministrator(app.db))
  if (isFurnished) furnished.add(app.db)
  const organization = await findOwn(app, request)
  const isClear = organization !== null || (await app.organizations.count()) === 0
  return { needsAdministrator: !isFurnished && isClear, organization }
}

async function findOwn(app: App, request: FastifyRequest): Promise<Organization | null> {
  const slug = app.organizations.slugOf(request)
  // Before there is any, each address may become the first one's.
  if (slug === null || (await app.organizations.count()) === 0) return app.organizations.only()
  return app.organizations.bySlug(slug)
}
