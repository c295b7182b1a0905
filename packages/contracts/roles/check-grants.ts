import type { FieldError } from '../errors.ts'
import { type Grants, type Permission, type Relation, relations } from '../people/permissions.ts'
import type { RoleBase } from './bases.ts'

/**
 * What a base promises: pages, lines and notices are built on it.
 * @returns what is wrong with the grants of a role with this base, by path into the body
 */
export function findGrantFaults(base: RoleBase, grants: Grants): FieldError[] {
  const faults: FieldError[] = []
  const need = (permission: Permission, least: Relation) => {
    const has = grants[permission]
    if (has !== undefined && relations.indexOf(has) >= relations.indexOf(least)) return
    faults.push({ path: pathOf(permission), message: `must reach at least ${least} in a role based on ${base}` })
  }
  if (base === 'requester') {
    need('request:read', 'own')
    if (grants['request:work'] !== undefined) {
      faults.push({ path: pathOf('request:work'), message: 'needs a role based on technician or above' })
    }
  } else {
    need('request:read', 'team')
    need('request:work', 'team')
  }
  const [read, messages] = [grants['request:read'], grants['message:read']]
  if (messages !== undefined && relations.indexOf(messages) > (read === undefined ? -1 : relations.indexOf(read))) {
    faults.push({ path: pathOf('message:read'), message: 'cannot reach further than request:read' })
  }
  // Whoever puts people into teams, themselves too, is in every team: what is the team's would be everything.
  if (grants['team:manage'] !== undefined && read !== 'any') {
    faults.push({ path: pathOf('request:read'), message: 'must reach any in a role with team:manage' })
  }
  return faults
}

/** @returns where a permission stands in the body, as a JSON pointer */
function pathOf(permission: Permission): string {
  return `/grants/${permission}`
}
