import { describe, expect, it } from 'vitest'
import { builtInGrants, type Grants, permissions, type Relation, relations, relationsOf, roles } from './permissions.ts'
import {
  type Asker,
  everywhere,
  grantsBeyond,
  hasSameRights,
  isScopeBeyond,
  isUnbounded,
  may,
  narrowGrants,
  type Place,
  plainAsker,
  reachFor,
  type Scope,
  type Target,
  widenGrants,
} from './rights.ts'

const here: Place = { businessUnitId: 'bu-a', regionId: 'north', siteId: 'site-1' }
const nowhere: Place = { businessUnitId: null, regionId: null, siteId: null }
const scopeOf = (part: Partial<Scope>): Scope => ({ ...everywhere, ...part })
const inA = scopeOf({ businessUnitIds: ['bu-a'] })

function asker(relation: Relation | null, part: Partial<Asker> = {}): Asker {
  const grants: Grants = relation ? { 'request:read': relation, 'request:work': relation } : {}
  return { personId: 'me', role: 'technician', grants, scope: everywhere, teamIds: ['mine'], ...part }
}

function target(part: Partial<Target> = {}): Target {
  return { requesterId: 'she', participantIds: ['she', 'he'], teamId: 'other', place: here, ...part }
}

describe('may', () => {
  const mine = target({ teamId: 'mine' })
  const asCollaborator = target({ participantIds: ['she', 'me'] })
  const made = target({ requesterId: 'me', participantIds: ['me'] })
  const elsewhere = { ...here, businessUnitId: 'bu-b' }
  // Who asks, for what, and whether they may read it and work on it.
  it.each([
    ['nothing granted', asker(null), made, false, false],
    ['own: somebody else’s', asker('own'), target(), false, false],
    ['own: what one takes part in is read, not worked on', asker('own'), asCollaborator, true, false],
    ['own: what one made', asker('own'), made, true, true],
    ['own: a team is nothing', asker('own'), mine, false, false],
    ['own: a scope does not narrow it', asker('own', { scope: inA }), { ...made, place: elsewhere }, true, true],
    ['team: another team’s', asker('team'), target(), false, false],
    ['team: of no team', asker('team'), target({ teamId: null }), false, false],
    ['team: one’s own', asker('team'), mine, true, true],
    ['team: within scope', asker('team', { scope: inA }), mine, true, true],
    ['team: out of scope', asker('team', { scope: inA }), { ...mine, place: elsewhere }, false, false],
    ['team: given by hand', asker('team', { scope: inA }), { ...asCollaborator, place: elsewhere }, true, true],
    ['any', asker('any'), target(), true, true],
    ['any: within scope', asker('any', { scope: inA }), target(), true, true],
    ['any: out of scope', asker('any', { scope: inA }), target({ place: elsewhere }), false, false],
    ['any: in no place', asker('any', { scope: inA }), target({ place: nowhere }), false, false],
    ['any: of the whole organization', asker('any', { scope: inA }), target({ place: null }), true, true],
    ['any: given by hand', asker('any', { scope: inA }), { ...asCollaborator, place: elsewhere }, true, true],
    [
      'every part of a scope',
      asker('any', { scope: scopeOf({ ...inA, regionIds: ['south'] }) }),
      target(),
      false,
      false,
    ],
    ['a site', asker('any', { scope: scopeOf({ siteIds: ['site-2', 'site-1'] }) }), target(), true, true],
  ])('%s', (_name, who, what, reads, works) => {
    expect([may(who, 'request:read', what), may(who, 'request:work', what)]).toEqual([reads, works])
  })

  it('without a target needs a permission that reaches everything', () => {
    expect(relations.map((relation) => may(asker(relation), 'request:read'))).toEqual([false, false, true])
  })
})

describe('permissions', () => {
  it('are granted by built-in roles no further than they can reach', () => {
    for (const role of roles) {
      for (const permission of permissions) {
        const relation = builtInGrants[role][permission]
        if (relation) expect(relationsOf(permission), `${role} ${permission}`).toContain(relation)
      }
    }
  })

  it('grow from role to role, so that each may give the one below', () => {
    roles.slice(1).forEach((role, index) => {
      const below = roles[index] ?? role
      expect(grantsBeyond(builtInGrants[role], builtInGrants[below]), `${below} beyond ${role}`).toEqual([])
    })
  })

  it('are all a super admin’s', () => {
    expect(Object.keys(builtInGrants.super_admin).sort()).toEqual([...permissions].sort())
  })
})

describe('giving', () => {
  const held: Grants = { 'request:read': 'team', 'note:read': 'any' }

  it.each([
    [{ 'request:read': 'own' }, []],
    [{ 'request:read': 'team', 'note:read': 'any' }, []],
    [{ 'request:read': 'any' }, ['request:read']],
    [{ 'audit:read': 'any', 'request:read': 'any' }, ['request:read', 'audit:read']],
  ] as const)('%j of a part is beyond by %j', (given, beyond) => {
    expect(grantsBeyond(held, given)).toEqual(beyond)
  })

  it.each([
    [everywhere, everywhere, false],
    [everywhere, inA, false],
    [inA, inA, false],
    [inA, everywhere, true],
    [inA, scopeOf({ businessUnitIds: ['bu-a', 'bu-b'] }), true],
    [inA, scopeOf({ ...inA, siteIds: ['site-1'] }), false],
    [scopeOf({ ...inA, siteIds: ['site-1'] }), inA, true],
    [inA, scopeOf({ siteIds: ['site-1'] }), true],
  ])('from %j, %j is beyond: %s', (mine, given, beyond) => {
    expect(isScopeBeyond(mine, given)).toBe(beyond)
  })

  it('is narrower or wider of two, permission by permission', () => {
    const other: Grants = { 'request:read': 'any', 'clock:read': 'own' }
    expect(narrowGrants(held, other)).toEqual({ 'request:read': 'team' })
    expect(widenGrants(held, other)).toEqual({ 'request:read': 'any', 'note:read': 'any', 'clock:read': 'own' })
  })
})

describe('a reach', () => {
  it('is the narrowest of all that is needed, and none where one is missing', () => {
    const who = asker(null, { grants: { 'request:read': 'any', 'message:read': 'team' } })
    expect(reachFor(who, 'request:read', 'message:read')?.relation).toBe('team')
    expect(reachFor(who, 'request:read', 'note:read')).toBeNull()
  })

  it('leaves nothing out only with everything everywhere', () => {
    const unbounded = relations.flatMap((relation) =>
      [everywhere, inA].map((scope) => isUnbounded({ relation, scope })),
    )
    expect(unbounded).toEqual([false, false, false, false, true, false])
  })
})

describe('the same rights', () => {
  const me = plainAsker('me', 'technician')
  it('are told apart by role, grants, scope and teams, not by their order', () => {
    const teams = { ...me, teamIds: ['a', 'b'] }
    expect(hasSameRights(teams, { ...teams, teamIds: ['b', 'a'], grants: { ...me.grants } })).toBe(true)
    expect(hasSameRights(me, teams)).toBe(false)
    expect(hasSameRights(me, { ...me, scope: inA })).toBe(false)
    expect(hasSameRights(me, { ...me, grants: { ...me.grants, 'audit:read': 'any' } })).toBe(false)
    expect(hasSameRights(me, { ...me, role: 'supervisor' })).toBe(false)
  })
})
