import type { Me } from '@holdfast/contracts/auth/session.ts'
import { listPermissions } from '@holdfast/contracts/people/permissions.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'

export function presentMe({ person, organization }: Pick<SessionHolder, 'person' | 'organization'>): Me {
  const { id, slug, name } = organization
  return { person: { ...person }, organization: { id, slug, name }, permissions: listPermissions(person.role) }
}
