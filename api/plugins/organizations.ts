import { AppError } from '@holdfast/contracts/errors.ts'
import { findOrganization, listOrganizations, type Organization } from '@holdfast/db/organizations/queries.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import type { AppConfig } from '../config.ts'

/** Which organization is meant, before anybody has signed in (features F3). */
export interface Organizations {
  /** The short name that the host or the header `X-Holdfast-Organization` gives; `null` where neither does. */
  slugOf(request: FastifyRequest): string | null
  /** @throws AppError `organization_unknown` */
  bySlug(slug: string): Promise<Organization>
  /** The only organization there is; `null` when there are several, or none. */
  only(): Promise<Organization | null>
  /** How many there are. */
  count(): Promise<number>
  /** Where the people of an organization find the desk, without a slash at the end. */
  urlOf(organization: Pick<Organization, 'slug'>): Promise<string>
  /** How many organizations share a namespace of Temporal (design decision 11). */
  countInNamespace(namespace: string): Promise<number>
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly organizations: Organizations
  }
}

const cacheMs = 10_000

/** Organizations by subdomain; kept for seconds, because every request asks. */
export const organizationsPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const suffix = subdomainSuffix(config.publicUrl)
    const bySlug = new LRUCache<string, Organization>({ max: 1_000, ttl: cacheMs })
    const all = new LRUCache<'all', Organization[]>({
      max: 1,
      ttl: cacheMs,
      fetchMethod: () => listOrganizations(app.db),
    })
    const list = async (): Promise<Organization[]> => {
      const organizations = (await all.fetch('all')) ?? []
      // Nobody waits ten seconds for the first one, which was made a moment ago.
      if (organizations.length === 0) all.delete('all')
      return organizations
    }
    app.decorate('organizations', {
      slugOf(request) {
        const host = hostName(request.host)
        if (suffix !== null && host.endsWith(suffix)) return host.slice(0, -suffix.length)
        const header = request.headers['x-holdfast-organization']
        return typeof header === 'string' ? header.toLowerCase() : null
      },
      async bySlug(slug) {
        const known = bySlug.get(slug) ?? (await findOrganization(app.db, slug))
        if (!known) throw new AppError('organization_unknown', `There is no organization "${slug}"`)
        bySlug.set(slug, known)
        return known
      },
      async only() {
        const organizations = await list()
        return organizations.length === 1 ? (organizations[0] ?? null) : null
      },
      async count() {
        return (await list()).length
      },
      async urlOf({ slug }) {
        const organizations = await list()
        const url = new URL(config.publicUrl)
        if (organizations.length > 1 && suffix !== null) url.hostname = `${slug}${suffix}`
        return url.href.replace(/\/+$/, '')
      },
      async countInNamespace(namespace) {
        const organizations = await list()
        return organizations.filter(({ temporalNamespace }) => temporalNamespace === namespace).length
      },
    })
  },
  { name: 'organizations', dependencies: ['database'] },
)

/** An address without a name has no subdomains. */
function subdomainSuffix(publicUrl: string): string | null {
  const { hostname } = new URL(publicUrl)
  return /^[0-9.]+$|^\[/.test(hostname) ? null : `.${hostname}`
}

function hostName(host: string): string {
  return (host.replace(/:[0-9]*$/, '') || host).toLowerCase()
}
