import { describe, expect, it } from 'vitest'
import { findName, type NameLists, nameFor } from './names.ts'

const lists: NameLists = {
  team: [
    { id: 't1', key: 'network', name: 'Network and VPN' },
    { id: 't2', key: 'field', name: 'Field and devices' },
    { id: 't3', key: 'field-north', name: 'Field north' },
  ],
  assignee: [
    { id: 'p1', name: 'Dana Whitfield' },
    { id: 'p2', name: 'Alex Kim' },
    { id: 'p3', name: 'Alex Kim' },
  ],
  category: [
    { id: 'c1', name: 'Hardware' },
    { id: 'c2', name: 'Other', parentName: 'Hardware' },
    { id: 'c3', name: 'Other', parentName: 'Software' },
  ],
}

describe('finding what a name means', () => {
  it.each([
    ['team', 'network', { id: 't1' }],
    ['team', 'NETWORK and vpn', { id: 't1' }],
    ['team', 'field', { id: 't2' }],
    ['team', 'field-n', { id: 't3' }],
    ['team', 'fie', 'ambiguous'],
    ['team', 'nowhere', 'unknown'],
    ['assignee', 'dana', { id: 'p1' }],
    ['assignee', 'alex kim', 'ambiguous'],
    ['assignee', '01a1feaf-7338-77ec-802d-205a2ad3bf94', { id: '01a1feaf-7338-77ec-802d-205a2ad3bf94' }],
    ['category', 'other', 'ambiguous'],
    ['category', 'software/other', { id: 'c3' }],
    ['region', 'north', 'pending'],
  ] as const)('%s:%s', (field, name, wanted) => {
    expect(findName(lists, field, name)).toEqual(wanted)
  })

  it('writes the shortest name that means it alone', () => {
    const written = (field: 'team' | 'assignee' | 'category') => lists[field]?.map((one) => nameFor(lists, field, one))
    expect(written('team')).toEqual(['network', 'field', 'field-north'])
    expect(written('assignee')).toEqual(['Dana Whitfield', 'p2', 'p3'])
    expect(written('category')).toEqual(['Hardware', 'Hardware/Other', 'Software/Other'])
  })
})
