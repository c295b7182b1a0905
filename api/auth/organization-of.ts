import { AppError } from '@holdfast/contracts/errors.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Which organization somebody means who is not signed in.
 * @param named in the body or the query
 * @throws AppError `validation_failed` at the path where none is clear, `organization_unknown`
 */
export async function organizationOf(
  app: FastifyInstance,
  request: FastifyRequest,
  named: string | undefined,
  path = '/organization',
): Promise<Organization> {
  const slug = app.organizations.slugOf(request)
  if (slug !== null && named !== undefined && named !== slug) throw wrong(path, `is ${slug} at this address`)
  if (slug !== null || named !== undefined) return app.organizations.bySlug(slug ?? named ?? '')
  const only = await app.organizations.only()
  if (!only) throw wrong(path, 'is needed, for there are several organizations')
  return only
}

function wrong(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
