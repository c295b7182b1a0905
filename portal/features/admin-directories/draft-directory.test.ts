import { directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { describe, expect, it } from 'vitest'
import { toBody, toDraft } from './draft-directory.ts'

const settings = {
  ...directoryDefaults,
  kind: 'active_directory' as const,
  servers: ['ldaps://dc1.corp.example', 'ldaps://dc2.corp.example'],
  base: 'DC=corp,DC=example',
  attributes: { phone: 'mobile' },
}

describe('a directory as a form', () => {
  it('takes a server from each line', () => {
    const draft = toDraft(null)
    draft.settings.servers = ' ldaps://a \n\nldaps://b'
    expect(toBody(draft, null).settings.servers).toEqual(['ldaps://a', 'ldaps://b'])
  })

  it('keeps what it does not show', () => {
    const draft = toDraft({ settings, mappings: [] } as never)
    expect(toBody(draft, settings).settings).toEqual(settings)
  })

  it('sends no secret that nobody typed', () => {
    expect(toBody(toDraft(null), null)).not.toHaveProperty('bindPassword')
    expect(toBody({ ...toDraft(null), bindPassword: 's' }, null)).toHaveProperty('bindPassword', 's')
  })
})
