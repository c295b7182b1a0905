import type { Me } from '@holdfast/contracts/auth/session.ts'
import { listPermissions } from '@holdfast/contracts/people/permissions.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import { presentInstant } from '../http/instants.ts'

export function presentMe({ person, organization }: Pick<SessionHolder, 'person' | 'organization'>): Me {
  const { id, slug, name, accentHue } = organization
  return {
    person: { ...person, photoAt: presentInstant(person.photoAt) },
    organization: { id, slug, name, accentHue },
    permissions: listPermissions(person.role),
  }
}
