import { describe, expect, it } from 'vitest'
import { enterpriseSchemaId, userSchema } from './attributes.ts'
import { ScimError } from './errors.ts'
import { parseFilter } from './filter.ts'
import { matches, type Resource } from './matches.ts'

const ada: Resource = {
  userName: 'Ada@Example.test',
  externalId: 'aBc',
  active: true,
  name: { familyName: 'Lovelace' },
  emails: [
    { value: 'ada@example.test', type: 'work', primary: true },
    { value: 'ada@home.test', type: 'home' },
  ],
  meta: { created: '2030-01-02T03:04:05.678Z' },
  [enterpriseSchemaId]: { department: 'Engines', manager: { value: 'm1' } },
}

const fits = (filter: string) => matches(ada, parseFilter(userSchema, filter))

describe('a filter', () => {
  it.each([
    'userName eq "ada@example.test"',
    'USERNAME EQ "ADA@EXAMPLE.TEST"',
    'userName sw "ada" and active eq true',
    'active eq "True"',
    'externalId eq "aBc"',
    'not (externalId eq "abc")',
    'name.familyName co "lace"',
    'name.familyName ew "LACE"',
    'name pr',
    'emails pr and not (phoneNumbers pr)',
    'emails eq "ada@home.test"',
    'emails.type eq "home"',
    'emails[type eq "home" and value co "home"]',
    'emails[type eq "work"] and emails[not (type eq "work")]',
    'emails[primary eq true]',
    'title eq null',
    'title ne "Boss"',
    'userName ne null',
    'meta.created gt "2030-01-01T00:00:00Z"',
    'meta.created le "2030-01-02T04:04:05.678+01:00"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName sw "ada"',
    `${enterpriseSchemaId}:department eq "engines"`,
    `${enterpriseSchemaId.toUpperCase()}:Department eq "engines"`,
    'manager eq "m1"',
    'userName eq "x" or userName eq "y" or active eq true',
    'userName eq "x" and userName eq "y" or active eq true',
    'active eq true or userName eq "x" and userName eq "y"',
    '(userName eq "x" or active eq true) and (title eq "x" or not (title pr))',
    'not (userName eq "x and y")',
    'not (userName eq "x" or title pr)',
    'userName gt "a" and userName lt "b"',
  ])('%s fits', (filter) => expect(fits(filter)).toBe(true))

  it.each([
    'externalId eq "abc"',
    'emails[type eq "home" and value co "example"]',
    'not (active eq true and userName sw "ada")',
    'title pr',
    'title gt "a"',
    'userName eq "ada@example.test" and (title pr or active eq false)',
    'userName co "\\""',
  ])('%s does not fit', (filter) => expect(fits(filter)).toBe(false))

  it.each([
    '',
    ' ',
    'userName',
    'userName eq',
    'userName eq ada',
    'userName is "ada"',
    '"ada" eq userName',
    'nothing eq "x"',
    'userName.part eq "x"',
    'name eq "x"',
    'active gt true',
    'active eq "maybe"',
    'active eq 1',
    'meta.created co "2030"',
    'meta.created gt "soon"',
    'userName gt null',
    '(userName pr',
    'userName pr)',
    'userName pr and',
    'and userName pr',
    'not userName pr',
    'emails[type eq "work"',
    'emails[userName pr]',
    'userName[value eq "x"]',
    'password eq "x"',
    'userName eq "\\x"',
    'userName eq "a\u0000"',
    'userName eq "x" ; drop table people',
    `${'('.repeat(60)}userName pr${')'.repeat(60)}`,
    `userName eq "${'x'.repeat(20_000)}"`,
  ])('%j is refused', (filter) => {
    expect(() => fits(filter)).toThrow(ScimError)
  })

  it('is read or refused, whatever its parts and their order', () => {
    const parts = ['userName', 'eq', 'and', 'or', 'not', '(', ')', '[', ']', '"x"', 'emails', 'pr', '1']
    let texts = ['']
    for (let length = 1; length <= 4; length += 1) {
      texts = texts.flatMap((text) => parts.map((part) => `${text} ${part}`))
      for (const text of texts) expect(isReadOrRefused(text), text).toBe(true)
    }
  })
})

function isReadOrRefused(filter: string): boolean {
  try {
    fits(filter)
    return true
  } catch (error) {
    return error instanceof ScimError
  }
}
