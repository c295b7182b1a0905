import { describe, expect, it } from 'vitest'
import { choosePolicy, matches, type PolicyFacts, pausesFor, targetMinutesOf } from './policy.ts'
import { makePolicyRules, targets } from './testing/factories.ts'

const facts: PolicyFacts = {
  priority: 'high',
  categoryId: 'hardware',
  subcategoryId: 'printer',
  businessUnitId: 'sales',
  regionId: null,
  requesterGroups: ['vip', 'berlin'],
  channel: 'email',
  requestType: 'incident',
}

describe('matches', () => {
  it('takes anything where nothing is said, also by an empty list', () => {
    expect(matches({}, facts)).toBe(true)
    expect(matches({ priorities: [], regionIds: [], requesterGroups: [] }, facts)).toBe(true)
  })

  it('needs one value of a kind, and all kinds', () => {
    expect(matches({ priorities: ['low', 'high'], channels: ['email'] }, facts)).toBe(true)
    expect(matches({ priorities: ['low', 'high'], channels: ['chat'] }, facts)).toBe(false)
    expect(matches({ requesterGroups: ['vip'], requestTypes: ['incident'], businessUnitIds: ['sales'] }, facts)).toBe(
      true,
    )
    expect(matches({ requesterGroups: ['staff'] }, facts)).toBe(false)
  })

  it('takes a category by itself or by its subcategory, and a missing value for no match', () => {
    expect(matches({ categoryIds: ['hardware'] }, facts)).toBe(true)
    expect(matches({ categoryIds: ['printer'] }, facts)).toBe(true)
    expect(matches({ categoryIds: ['software'] }, facts)).toBe(false)
    expect(matches({ regionIds: ['north'] }, facts)).toBe(false)
  })
})

describe('choosePolicy', () => {
  it('takes the first that matches, in their order, or none', () => {
    const only = (channel: 'chat' | 'email') => ({ id: channel, rules: { conditions: { channels: [channel] } } })
    const anything = { id: 'default', rules: { conditions: {} } }
    expect(choosePolicy([only('chat'), only('email'), anything], facts)?.id).toBe('email')
    expect(choosePolicy([anything, only('email')], facts)?.id).toBe('default')
    expect(choosePolicy([only('chat')], facts)).toBeNull()
  })
})

describe('targetMinutesOf and pausesFor', () => {
  it('reads none as 0', () => {
    const rules = makePolicyRules({ all: targets(null, 0, 30) })
    expect(targetMinutesOf(rules, 'first_response', 'low')).toBe(0)
    expect(targetMinutesOf(rules, 'next_response', 'low')).toBe(0)
    expect(targetMinutesOf(rules, 'resolution', 'low')).toBe(30)
  })

  it('pauses by default: first response never, next response but for the requester, resolution always', () => {
    const reasons = ['requester', 'vendor', 'change', 'scheduled'] as const
    const pauses = (kind: 'first_response' | 'next_response' | 'resolution') =>
      reasons.map((reason) => pausesFor(makePolicyRules(), kind, reason))
    expect(pauses('first_response')).toEqual([false, false, false, false])
    expect(pauses('next_response')).toEqual([false, true, true, true])
    expect(pauses('resolution')).toEqual([true, true, true, true])
  })

  it('never pauses next response for the requester, and no clock where the policy says none', () => {
    const rules = makePolicyRules({ pause: { nextResponse: ['requester'], resolution: [] } })
    expect(pausesFor(rules, 'next_response', 'requester')).toBe(false)
    expect(pausesFor(rules, 'next_response', 'vendor')).toBe(false)
    expect(pausesFor(rules, 'resolution', 'vendor')).toBe(false)
  })
})
