import { enterpriseSchemaId, userSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import type { Resource } from '@holdfast/contracts/scim/matches.ts'
import type { StoredAttributes, UserRow } from '@holdfast/db/scim/user-rows.ts'
import { presentTime } from '../http/instants.ts'

/** @param base such as `https://desk.example/scim/v2` */
export function presentUser(row: UserRow, base: string): Resource {
  const { id, attributes, managerId, managerName, department } = row
  const manager = managerId && { value: managerId, $ref: `${base}/Users/${managerId}`, displayName: managerName }
  const enterprise = withoutNothing({ ...attributes.enterprise, department, manager })
  const isExtended = Object.keys(enterprise).length > 0
  return {
    schemas: isExtended ? [userSchemaId, enterpriseSchemaId] : [userSchemaId],
    id,
    ...withoutNothing({
      externalId: row.externalId,
      userName: row.userName,
      name: { formatted: row.name, ...attributes.name },
      displayName: row.name,
      title: row.title,
      userType: attributes.userType,
      preferredLanguage: row.locale,
      locale: attributes.locale,
      timezone: row.timeZone,
    }),
    active: row.active,
    emails: presentSeveral(row.email, attributes.emailType, attributes.otherEmails),
    ...withoutNothing({ phoneNumbers: presentSeveral(row.phone, attributes.phoneType, attributes.otherPhones) }),
    ...withoutNothing({ groups: row.groups.map((group) => presentGroup(group, base)) }),
    ...(isExtended && { [enterpriseSchemaId]: enterprise }),
    meta: {
      resourceType: 'User',
      created: presentTime(row.createdAt),
      lastModified: presentTime(row.updatedAt),
      location: `${base}/Users/${id}`,
      version: userEtag(row),
    },
  }
}

export function userEtag({ version }: Pick<UserRow, 'version'>): string {
  return `W/"${version}"`
}

function presentSeveral(
  own: string | null,
  type: string | undefined,
  others: StoredAttributes['otherEmails'] = [],
): Resource[] {
  return [...(own === null ? [] : [{ value: own, type: type ?? 'work', primary: true }]), ...others]
}

function presentGroup({ id, name }: UserRow['groups'][number], base: string): Resource {
  return { value: id, $ref: `${base}/Groups/${id}`, display: name, type: 'direct' }
}

/** @returns without what is not said: null, nothing, an empty list */
export function withoutNothing(values: Resource): Resource {
  const isSomething = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSomething(value)))
}
