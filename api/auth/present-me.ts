import type { Me } from '@holdfast/contracts/auth/session.ts'
import { listPermissions } from '@holdfast/contracts/people/rights.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import { presentInstant } from '../http/instants.ts'

export function presentMe({ person, organization }: Pick<SessionHolder, 'person' | 'organization'>): Me {
  const { id, slug, name, accentHue } = organization
  const { rights, photoAt, ...shown } = person
  const { scope, custom } = rights
  return {
    person: { ...shown, photoAt: presentInstant(photoAt), customRole: custom && { id: custom.id, name: custom.name } },
    organization: { id, slug, name, accentHue },
    permissions: listPermissions(askerOf(person.id, rights)),
    scope,
  }
}
