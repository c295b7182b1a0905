import type { Place, PlaceBody } from '@holdfast/contracts/organizations/place.ts'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

/** Business units and regions are the same kind of thing at two addresses. */
const paths = { unit: '/api/v1/support/business-units', region: '/api/v1/support/regions' } as const
const keys = { unit: ['business-units'], region: ['regions'] } as const
export type PlaceKind = keyof typeof paths

export const listKey = (kind: PlaceKind) => [...keys[kind], 'list']

export const listPlaces = (kind: PlaceKind) => unwrap(api.GET(paths[kind]))

const readAgain = (kind: PlaceKind) => queryClient.invalidateQueries({ queryKey: keys[kind] })

export async function createPlace(kind: PlaceKind, body: PlaceBody, key: string): Promise<Place> {
  const made = await unwrap(api.POST(paths[kind], { body, params: { header: keyed(key) } }))
  void readAgain(kind)
  return made
}

export async function renamePlace(kind: PlaceKind, { id, version }: Place, body: PlaceBody): Promise<Place> {
  const params = { path: { id }, header: ifMatch(version) }
  const edited = await unwrap(api.PATCH(`${paths[kind]}/{id}`, { body, params }))
  void readAgain(kind)
  return edited
}

export async function rereadPlace(kind: PlaceKind, { id }: Place): Promise<Place> {
  const { items } = await listPlaces(kind)
  const found = items.find((one) => one.id === id)
  if (!found) throw new Error(`place ${id} is gone`)
  return found
}
