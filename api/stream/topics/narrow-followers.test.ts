import { everywhere, type Scope } from '@holdfast/contracts/people/rights.ts'
import { describe, expect, it } from 'vitest'
import type { Subscription } from '../subscription.ts'
import type { Standing } from './changes.ts'
import { NarrowFollowers } from './narrow-followers.ts'

const inA: Scope = { ...everywhere, businessUnitIds: ['a'] }

function follower(personId: string, part: object = {}): Subscription {
  const grants = { 'request:read': 'any' }
  const caller = { personId, role: 'technician', grants, scope: inA, teamIds: [], ...part }
  return { socket: { caller } } as unknown as Subscription
}

function standing(part: Partial<Standing> = {}): Standing {
  const place = { businessUnitId: 'a', regionId: null, siteId: null }
  return { id: 'r', requesterId: 'she', participantIds: ['she'], teamId: null, place, ...part }
}

describe('narrow followers', () => {
  const elsewhere = standing({ place: { businessUnitId: 'b', regionId: null, siteId: null } })

  it('are asked about once for all who see the same part', () => {
    const followers = new NarrowFollowers()
    const many = Array.from({ length: 1_000 }, (_, n) => follower(`p${n}`, { scope: { ...inA, regionIds: [] } }))
    for (const one of many) followers.add(one)
    let looked = 0
    const watched = {
      ...standing(),
      get place() {
        looked += 1
        return standing().place
      },
    }
    expect(followers.concernedBy([watched]).size).toBe(1_000)
    expect(looked).toBe(1)
  })

  it('are concerned by what they see, and by what they saw', () => {
    const followers = new NarrowFollowers()
    const one = follower('one')
    followers.add(one)
    expect([...followers.concernedBy([standing()])]).toEqual([one])
    expect([...followers.concernedBy([elsewhere])]).toEqual([])
    expect([...followers.concernedBy([elsewhere, standing()])]).toEqual([one])
    expect([...followers.concernedBy([{ ...elsewhere, participantIds: ['one'] }])]).toEqual([one])
  })

  it('with what is their own only are concerned by that alone', () => {
    const followers = new NarrowFollowers()
    const own = follower('own', { grants: { 'request:read': 'own' }, scope: everywhere })
    followers.add(own)
    expect([...followers.concernedBy([standing()])]).toEqual([])
    expect([...followers.concernedBy([standing({ participantIds: ['own'] })])]).toEqual([own])
  })

  it('see their teams’ with the relation team', () => {
    const followers = new NarrowFollowers()
    const grants = { 'request:read': 'team' }
    const [red, blue] = [follower('red', { grants, teamIds: ['red'] }), follower('blue', { grants, teamIds: ['blue'] })]
    for (const one of [red, blue]) followers.add(one)
    expect([...followers.concernedBy([standing({ teamId: 'blue' })])]).toEqual([blue])
  })

  it('are forgotten when they leave', () => {
    const followers = new NarrowFollowers()
    const [one, other] = [follower('one'), follower('other')]
    for (const each of [one, other]) followers.add(each)
    followers.delete(one)
    expect([...followers.concernedBy([standing({ participantIds: ['one'] })])]).toEqual([other])
    followers.delete(other)
    expect([followers.isEmpty, [...followers]]).toEqual([true, []])
  })
})
