import { describe, expect, it } from 'vitest'
import { suggestPrefix, suggestSlug } from './suggest.ts'

describe('a short name', () => {
  it.each([
    ['Acme', 'acme'],
    ['Meridian Freight', 'meridian-freight'],
    ['Nordwind Süd GmbH & Co. KG', 'nordwind-sued-gmbh-co-kg'],
    ['  Café  Olé! ', 'cafe-ole'],
    ['مكتب', ''],
    ['x'.repeat(80), 'x'.repeat(63)],
  ])('of %j is %j', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug)
  })
})

describe('a prefix', () => {
  it.each([
    ['Acme', 'ACM'],
    ['Meridian Freight', 'MF'],
    ['Nordwind Süd GmbH', 'NS'],
    ['3M Deutschland', 'MD'],
    ['The House of Things', 'HT'],
    ['Bundesamt für Sicherheit in der Informationstechnik', 'BFS'],
    ['مكتب', 'HF'],
    ['', 'HF'],
  ])('of %j is %j', (name, prefix) => {
    expect(suggestPrefix(name)).toBe(prefix)
  })
})
