import type { Organization } from '@holdfast/contracts/organizations/organization.ts'
import type { Place } from '@holdfast/contracts/organizations/place.ts'
import type { OrganizationRow, PlaceRow } from '@holdfast/db/organizations/administration.ts'

export function presentOrganization(row: OrganizationRow): Organization {
  const { createdAt: _createdAt, temporalNamespace: _temporalNamespace, ...shown } = row
  return shown
}

export function presentPlace({ id, name, version }: PlaceRow): Place {
  return { id, name, version }
}
