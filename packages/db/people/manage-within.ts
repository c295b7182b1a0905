/** An administrator of a part, such as the manager of one site, manages the people of that part. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, isInScope, may, type Place, type Scope } from '@holdfast/contracts/people/rights.ts'

type PlaceFields = { readonly [Field in keyof Place]?: Place[Field] | undefined }

/**
 * @throws AppError `not_found` for somebody outside of where the actor's rights reach: who is there is not their business
 */
export function requireManaged(actor: Asker, person: PlaceFields, permission: Permission = 'person:manage'): void {
  if (may(actor, permission, { participantIds: [], teamId: null, place: placeOfPerson(person) })) return
  throw new AppError('not_found', 'There is no such person')
}

/** @returns where somebody belongs; what is not said is nowhere */
export function placeOfPerson({ businessUnitId = null, regionId = null, siteId = null }: PlaceFields): Place {
  return { businessUnitId, regionId, siteId }
}

const parts = [
  ['businessUnitId', 'businessUnitIds'],
  ['regionId', 'regionIds'],
  ['siteId', 'siteIds'],
] as const satisfies [keyof Place, keyof Scope][]

/**
 * Nobody puts people where they could not manage them.
 * @param before where the person is; left out for somebody new
 * @throws AppError `forbidden` with the field that leads out of the actor's scope
 */
export function requirePlaceWithin({ scope }: Asker, said: PlaceFields, before?: PlaceFields): void {
  if (before && parts.every(([field]) => said[field] === undefined)) return
  const place = placeOfPerson({ ...before, ...onlySaid(said) })
  if (isInScope(scope, place)) return
  const errors = parts.flatMap(([field, list]) => {
    const id = place[field]
    const fits = scope[list].length === 0 || (id !== null && scope[list].includes(id))
    return fits ? [] : [{ path: `/${field}`, message: 'must be within what you manage' }]
  })
  throw new AppError('forbidden', `${errors[0]?.path} must be within what you manage`, { errors })
}

function onlySaid({ businessUnitId, regionId, siteId }: PlaceFields): PlaceFields {
  return {
    ...(businessUnitId !== undefined && { businessUnitId }),
    ...(regionId !== undefined && { regionId }),
    ...(siteId !== undefined && { siteId }),
  }
}
