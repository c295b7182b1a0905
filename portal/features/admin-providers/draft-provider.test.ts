import { describe, expect, it } from 'vitest'
import { toBody, toDraft } from './draft-provider.ts'

describe('a provider as a form', () => {
  it('leaves out claims that are where they usually are, and a secret that nobody typed', () => {
    const draft = toDraft(null)
    draft.settings.claims.groups = ' roles '
    const body = toBody(draft)
    expect(body.settings.claims).toEqual({ groups: 'roles' })
    expect(body).not.toHaveProperty('clientSecret')
  })

  it('links nobody where that was chosen', () => {
    const draft = toDraft(null)
    draft.settings.linkUpTo = ''
    expect(toBody(draft).settings.linkUpTo).toBeNull()
  })
})
