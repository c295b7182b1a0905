import { describe, expect, it } from 'vitest'
import { checkAdministrator, checkOrganization, editOrganization, emptyDraft, readFaults } from './draft.ts'

describe('a new organization', () => {
  it('gets short names from its name, until they are written', () => {
    let draft = editOrganization(emptyDraft('de', null), { name: 'Nordwind Süd' })
    expect(draft.organization).toMatchObject({ slug: 'nordwind-sued', numberPrefix: 'NS', locale: 'de' })
    draft = editOrganization(draft, { slug: 'nw' })
    draft = editOrganization(draft, { name: 'Ostwind' })
    expect(draft.organization).toMatchObject({ slug: 'nw', numberPrefix: 'OST' })
    draft = editOrganization(editOrganization(draft, { numberPrefix: 'X' }), { name: 'Westwind' })
    expect(draft.organization.numberPrefix).toBe('X')
  })

  it('keeps the short name of its address', () => {
    const draft = editOrganization(emptyDraft('en', 'acme'), { name: 'Something else' })
    expect(draft.organization.slug).toBe('acme')
  })

  it('is checked as the API does', () => {
    const { organization } = editOrganization(emptyDraft('en', null), { name: 'Acme' })
    expect(checkOrganization(organization)).toEqual({})
    expect(Object.keys(checkOrganization({ ...organization, name: ' ', slug: 'A b', numberPrefix: '1' }))).toEqual([
      '/organization/name',
      '/organization/slug',
      '/organization/numberPrefix',
    ])
    expect(checkOrganization({ ...organization, slug: '' })).toEqual({ '/organization/slug': 'missing.slug' })
  })
})

describe('a first administrator', () => {
  it('is checked as the API does', () => {
    const fine = { name: 'Ada', email: 'ada@acme.test', password: '1234567890' }
    expect(checkAdministrator(fine, 10)).toEqual({})
    expect(checkAdministrator({ name: '', email: 'ada', password: '123456789' }, 10)).toEqual({
      '/administrator/name': 'missing.ownName',
      '/administrator/email': 'problem.email',
      '/administrator/password': 'setup.passwordShort',
    })
  })

  it('is told of at the field', () => {
    const errors = [
      { path: '/administrator/email', message: 'is taken' },
      { path: '/administrator/name', message: 'must be string' },
    ]
    expect(readFaults(errors)).toEqual({
      '/administrator/email': 'setup.emailRefused',
      '/administrator/name': 'problem.field',
    })
  })
})
