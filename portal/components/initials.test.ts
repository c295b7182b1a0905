import { describe, expect, it } from 'vitest'
import { hueOf, initialsOf } from './initials.ts'

describe('initialsOf', () => {
  it.each([
    ['Ines Carvalho', 'IC'],
    ['Ana Maria de Sousa', 'AS'],
    ['madonna', 'M'],
    ['  "Bo" Ek ', 'BE'],
    ['olu.adeyemi@acme.test', 'OT'],
    ['Émile Zola', 'ÉZ'],
    ['فاطمة الزهراء', 'ف'],
    ['', '?'],
    ['🦊', '?'],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('hueOf', () => {
  it('stays with the person, and tells people apart', () => {
    expect(hueOf('usr_1')).toBe(hueOf('usr_1'))
    expect(new Set(Array.from({ length: 40 }, (_, index) => hueOf(`usr_${index}`))).size).toBeGreaterThan(6)
  })
})
