import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeRefusal } from './describe-refusal.ts'

const german = JSON.parse(readFileSync(join(import.meta.dirname, '../locales/de/common.json'), 'utf8')) as object

describe('describeRefusal', () => {
  beforeAll(() => i18next.init({ lng: 'de', ns: ['common'], resources: { de: { common: german } } }))

  it.each([
    ['is taken', 'Das ist schon vergeben'],
    ['params/personId does not work on requests', 'Diese Person bearbeitet keine Anfragen'],
    ['This person is the last super admin', 'Jemand muss Super-Administrator bleiben: Dies ist der letzte'],
    [
      'The settings must leave one way by which you can sign in yourself',
      'Ein Weg muss bleiben, auf dem Sie sich selbst anmelden können',
    ],
    ['Only what failed can be tried again; this is pending', 'Nur was fehlgeschlagen ist, kann erneut versucht werden'],
  ])('says %j in the reader’s language', (message, words) => expect(describeRefusal(message)).toBe(words))

  it('passes on what it does not know', () => {
    expect(describeRefusal('is somehow wrong')).toBe('is somehow wrong')
  })
})
