import type { CreateSiteBody, EditSiteBody, Site, SitePage } from '@holdfast/contracts/sites/site.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['sites']

export interface SiteFilter {
  readonly q: string
  /** Those that were given up, too. */
  readonly withClosed: boolean
}

export const listKey = (filter: SiteFilter) => [...all, 'list', filter]

export async function listSites({ q, withClosed }: SiteFilter, cursor: string | undefined): Promise<SitePage> {
  const query = { limit: 100, cursor, ...(q.trim() && { q: q.trim() }), ...(withClosed && { withClosed }) }
  return (await unwrap(api.GET('/api/v1/management/sites', { params: { query } }))) as SitePage
}

const path = (siteId: string) => ({ path: { siteId } })

export const siteQuery = (siteId: string) =>
  queryOptions({
    queryKey: [...all, 'one', siteId],
    queryFn: async () => (await unwrap(api.GET('/api/v1/management/sites/{siteId}', { params: path(siteId) }))) as Site,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createSite(body: CreateSiteBody, key: string): Promise<Site> {
  const params = { header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/management/sites', { body, params }))) as Site
  void readAgain()
  return made
}

export async function editSite({ id, version }: Pick<Site, 'id' | 'version'>, body: EditSiteBody): Promise<Site> {
  const params = { ...path(id), header: ifMatch(version) }
  const edited = (await unwrap(api.PATCH('/api/v1/management/sites/{siteId}', { body, params }))) as Site
  queryClient.setQueryData(siteQuery(id).queryKey, edited)
  void readAgain()
  return edited
}

export const rereadSite = ({ id }: Site): Promise<Site> => queryClient.fetchQuery({ ...siteQuery(id), staleTime: 0 })
