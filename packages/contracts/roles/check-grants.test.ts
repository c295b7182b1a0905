import { describe, expect, it } from 'vitest'
import { builtInGrants, type Grants } from '../people/permissions.ts'
import { bases } from './bases.ts'
import { findGrantFaults } from './check-grants.ts'

const pathsOf = (base: (typeof bases)[number], grants: Grants) => findGrantFaults(base, grants).map(({ path }) => path)

describe('the grants of a role', () => {
  it.each(bases)('may be those of its base, %s', (base) => {
    expect(findGrantFaults(base, builtInGrants[base])).toEqual([])
  })

  it.each([
    ['requester', {}, ['/grants/request:read']],
    ['requester', { 'request:read': 'own', 'audit:read': 'any' }, []],
    ['requester', { 'request:read': 'any', 'request:work': 'own' }, ['/grants/request:work']],
    ['technician', { 'request:read': 'own', 'request:work': 'any' }, ['/grants/request:read']],
    ['supervisor', { 'request:read': 'team', 'request:work': 'team' }, []],
    ['admin', {}, ['/grants/request:read', '/grants/request:work']],
    ['technician', { 'request:read': 'team', 'request:work': 'team', 'message:read': 'any' }, ['/grants/message:read']],
    // Whoever manages teams could join each of them.
    ['supervisor', { 'request:read': 'team', 'request:work': 'team', 'team:manage': 'any' }, ['/grants/request:read']],
    ['supervisor', { 'request:read': 'any', 'request:work': 'team', 'team:manage': 'any' }, []],
    ['requester', { 'request:read': 'own', 'team:manage': 'any' }, ['/grants/request:read']],
  ] as const)('of %s cannot be %j: %j', (base, grants, paths) => {
    expect(pathsOf(base, grants)).toEqual(paths)
  })
})
