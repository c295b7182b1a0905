import { describe, expect, it } from 'vitest'
import { emptyMapping, toDraftMapping, toMappingBody } from './draft-mappings.ts'

const nothing = { role: null, customRole: null, team: null, businessUnit: null, region: null, site: null }

describe('what a group gives', () => {
  it('tells a built-in role from one of one’s own', () => {
    expect(toMappingBody({ ...emptyMapping, group: ' Staff ', role: 'technician' })).toEqual({
      group: 'Staff',
      role: 'technician',
    })
    expect(toMappingBody({ ...emptyMapping, group: 'Staff', role: 'an-id' })).toEqual({
      group: 'Staff',
      roleId: 'an-id',
    })
  })

  it('comes back as it was', () => {
    const mapping = { ...nothing, group: 'Staff', team: { id: 't', name: 'Network' } }
    expect(toMappingBody(toDraftMapping(mapping))).toEqual({ group: 'Staff', teamId: 't' })
  })

  it('makes nobody a super admin', () => {
    expect(toMappingBody({ ...emptyMapping, group: 'Staff', role: 'super_admin' })).not.toHaveProperty('role')
  })
})
