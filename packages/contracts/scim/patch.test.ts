import { describe, expect, it } from 'vitest'
import { applyPatch } from './apply-patch.ts'
import { enterpriseSchemaId, userSchema } from './attributes.ts'
import type { Resource } from './matches.ts'
import { readPatch } from './patch-request.ts'
import { readResource } from './read-resource.ts'

const ada: Resource = {
  userName: 'ada',
  active: true,
  name: { givenName: 'Ada', familyName: 'Byron' },
  title: 'Countess',
  emails: [
    { value: 'ada@work.test', type: 'work', primary: true },
    { value: 'ada@home.test', type: 'home' },
  ],
  [enterpriseSchemaId]: { department: 'Engines' },
}

const patch = (...Operations: object[]) => applyPatch(userSchema, ada, readPatch(userSchema, { Operations }))
const refusal = (...operations: object[]) => {
  try {
    patch(...operations)
  } catch (error) {
    return (error as { scimType?: string }).scimType
  }
  return null
}

describe('a PATCH', () => {
  it('changes what it names, and leaves what was given alone', () => {
    expect(patch({ op: 'replace', path: 'name.familyName', value: 'Lovelace' })).toEqual({
      ...ada,
      name: { givenName: 'Ada', familyName: 'Lovelace' },
    })
    expect(ada.name).toEqual({ givenName: 'Ada', familyName: 'Byron' })
  })

  it.each<[string, object, object]>([
    ['Entra’s capitals and texts for truth', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    [
      'Entra’s values in a list',
      { op: 'Replace', path: 'active', value: [{ $ref: null, value: 'False' }] },
      { active: false },
    ],
    ['Okta’s value without a path', { op: 'replace', value: { active: false } }, { active: false }],
    [
      'paths as names',
      { op: 'Add', value: { 'name.givenName': 'A', Title: 'X' } },
      { name: { givenName: 'A', familyName: 'Byron' }, title: 'X' },
    ],
    [
      'whole names with their schema',
      { op: 'add', path: 'urn:ietf:params:scim:schemas:core:2.0:User:title', value: 'X' },
      { title: 'X' },
    ],
    ['capitals in paths', { op: 'add', path: 'USERNAME', value: 'x' }, { userName: 'x' }],
    [
      'parts that are merged',
      { op: 'add', path: 'name', value: { middleName: 'K' } },
      { name: { givenName: 'Ada', familyName: 'Byron', middleName: 'K' } },
    ],
    ['removal', { op: 'remove', path: 'title' }, { title: undefined }],
    ['removal of a part', { op: 'remove', path: 'name.givenName' }, { name: { familyName: 'Byron' } }],
    ['null as removal', { op: 'replace', path: 'title', value: null }, { title: undefined }],
    ['nothing as removal', { op: 'replace', path: 'title', value: '' }, { title: undefined }],
    [
      'the extension',
      { op: 'add', path: `${enterpriseSchemaId}:costCenter`, value: '7' },
      { [enterpriseSchemaId]: { department: 'Engines', costCenter: '7' } },
    ],
    [
      'the extension in a value',
      { op: 'add', value: { [enterpriseSchemaId]: { division: 'D' } } },
      { [enterpriseSchemaId]: { department: 'Engines', division: 'D' } },
    ],
    [
      'the extension by dots',
      { op: 'add', value: { [`${enterpriseSchemaId}:manager.value`]: 'm' } },
      { [enterpriseSchemaId]: { department: 'Engines', manager: { value: 'm' } } },
    ],
    [
      'a manager as a text',
      { op: 'Add', path: `${enterpriseSchemaId}:manager`, value: 'm' },
      { [enterpriseSchemaId]: { department: 'Engines', manager: { value: 'm' } } },
    ],
    [
      'the last of the extension',
      { op: 'remove', path: `${enterpriseSchemaId}:department` },
      { [enterpriseSchemaId]: undefined },
    ],
    ['what is not kept', { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'London' }, {}],
    ['a password', { op: 'replace', value: { password: 'secret', id: 'x', meta: {}, schemas: [] } }, {}],
  ])('takes %s', (_what, operation, changed) => {
    const expected = Object.fromEntries(
      Object.entries({ ...ada, ...changed }).filter(([, value]) => value !== undefined),
    )
    expect(patch(operation)).toEqual(expected)
  })

  it('changes one of several by a filter', () => {
    const value = 'new@work.test'
    const { emails } = patch({ op: 'Replace', path: 'emails[type eq "work"].value', value })
    expect(emails).toEqual([
      { value, type: 'work', primary: true },
      { value: 'ada@home.test', type: 'home' },
    ])
  })

  it('makes what the filter describes where it is not there', () => {
    const { phoneNumbers } = patch({ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+44' })
    expect(phoneNumbers).toEqual([{ type: 'mobile', value: '+44' }])
    expect(refusal({ op: 'add', path: 'phoneNumbers[value co "4"].type', value: 'x' })).toBe('noTarget')
  })

  it('adds to several once, and removes by a filter or by naming', () => {
    const home = { value: 'ada@home.test', type: 'home' }
    const more = { value: 'a@more.test', type: 'other' }
    expect(patch({ op: 'add', path: 'emails', value: [home, more] }).emails).toHaveLength(3)
    expect(patch({ op: 'remove', path: 'emails[type eq "home"]' }).emails).toEqual([(ada.emails as object[])[0]])
    expect(patch({ op: 'Remove', path: 'emails', value: [home] }).emails).toEqual([(ada.emails as object[])[0]])
    expect(patch({ op: 'remove', path: 'emails' }).emails).toBeUndefined()
    expect(patch({ op: 'replace', path: 'emails', value: [more] }).emails).toEqual([more])
    expect(patch({ op: 'remove', path: 'emails[type eq "never"]' })).toEqual(ada)
  })

  it('leaves one primary: the one that was made so last', () => {
    const { emails } = patch({ op: 'replace', path: 'emails[type eq "home"].primary', value: true })
    expect((emails as Resource[]).map(({ primary }) => primary)).toEqual([false, true])
  })

  it('does one after the other', () => {
    const done = patch(
      { op: 'remove', path: 'emails' },
      { op: 'add', path: 'emails[type eq "work"].value', value: 'x@y' },
    )
    expect(done.emails).toEqual([{ type: 'work', value: 'x@y' }])
  })

  it.each<[string, object, string]>([
    ['another op', { op: 'move', path: 'title' }, 'invalidSyntax'],
    ['no op', { path: 'title' }, 'invalidSyntax'],
    ['an unknown attribute', { op: 'add', path: 'nothing', value: 'x' }, 'invalidPath'],
    ['an unknown attribute in a value', { op: 'add', value: { nothing: 'x' } }, 'invalidPath'],
    ['an unknown part', { op: 'add', path: 'name.nothing', value: 'x' }, 'invalidPath'],
    ['what cannot be written', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['groups', { op: 'add', path: 'groups', value: [{ value: 'x' }] }, 'mutability'],
    ['nothing to remove', { op: 'remove' }, 'noTarget'],
    ['a value that is none', { op: 'replace', value: 'x' }, 'invalidValue'],
    ['no value', { op: 'add', path: 'title' }, 'invalidValue'],
    ['half a truth', { op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
    ['an object for a text', { op: 'replace', path: 'title', value: { a: 1 } }, 'invalidValue'],
    ['a list for a text', { op: 'replace', path: 'title', value: ['a', 'b'] }, 'invalidValue'],
    ['a wrong filter', { op: 'replace', path: 'emails[type is "x"].value', value: 'x' }, 'invalidFilter'],
    ['a filter where there is one value', { op: 'replace', path: 'name[givenName eq "x"]', value: 'x' }, 'invalidPath'],
  ])('refuses %s', (_what, operation, scimType) => expect(refusal(operation)).toBe(scimType))

  it.each([null, 'x', [], {}, { Operations: [] }, { Operations: 'x' }, { Operations: [null] }])(
    'refuses %j',
    (body) => {
      expect(() => readPatch(userSchema, body)).toThrow(expect.objectContaining({ status: 400 }))
    },
  )
})

describe('a resource', () => {
  it('is read in its own case, without what is not kept', () => {
    const body = {
      USERNAME: 'x',
      Active: 'TRUE',
      foo: 1,
      password: 'p',
      groups: [{ value: 'g' }],
      Emails: [{ VALUE: 'a@b' }],
    }
    expect(readResource(userSchema, body)).toEqual({ userName: 'x', active: true, emails: [{ value: 'a@b' }] })
  })

  it.each([
    { userName: {} },
    { emails: Array(200).fill({ value: 'x' }) },
    { active: 'x' },
    { name: ['a', 'b'] },
    { title: 'x'.repeat(2_000) },
  ])('is refused where a value is of another kind: %#', (body) =>
    expect(() => readResource(userSchema, body)).toThrow(expect.objectContaining({ scimType: 'invalidValue' })),
  )
})
