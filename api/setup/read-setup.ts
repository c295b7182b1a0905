import { AppError } from '@holdfast/contracts/errors.ts'
import { SetupState, signInMethods } from '@holdfast/contracts/setup/setup.ts'
import { findOwnOrganization } from '@holdfast/db/organizations/administration.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { readStanding } from './own-organization.ts'

export function readSetup(app: App): void {
  const schema = {
    summary: 'Ask how one signs in here, or whether the desk has to be set up first',
    tags: ['auth'],
    response: { 200: SetupState },
  }
  app.get('/setup', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { needsAdministrator, organization } = await readStanding(app, request)
    reply.header('cache-control', 'no-store')
    return {
      state: needsAdministrator ? ('needs_administrator' as const) : ('ready' as const),
      organization: organization && (await present(app, organization)),
      addressSlug: app.organizations.slugOf(request),
      methods: [...signInMethods],
      signedIn: await isSignedIn(app, request),
    }
  })
}

/** A browser that has a living session of this organization need not show it the page to sign in. */
async function isSignedIn(app: App, request: FastifyRequest): Promise<boolean> {
  if (!app.sessions.cookies.readAccess(request)) return false
  try {
    const { organization } = await app.sessions.identify(request)
    const slug = app.organizations.slugOf(request)
    return slug === null || slug === organization.slug
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

async function present(app: App, { id, slug, name }: { id: string; slug: string; name: string }) {
  const row = await app.db.tenant(id, (tx) => findOwnOrganization(tx, id))
  return { slug, name: row?.name ?? name, accentHue: row?.accentHue ?? null }
}
