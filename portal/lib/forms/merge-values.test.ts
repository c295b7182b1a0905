import { describe, expect, it } from 'vitest'
import { mergeValues, pickChanged } from './merge-values.ts'

const base = { name: 'Desk', skills: ['vpn'], note: '' }

describe('mergeValues', () => {
  it('keeps what was typed here, and takes over what was changed there', () => {
    const merged = mergeValues(base, { ...base, name: 'Help' }, { ...base, skills: ['vpn', 'mail'] })
    expect(merged).toEqual({
      values: { name: 'Help', skills: ['vpn', 'mail'], note: '' },
      mine: ['name'],
      theirs: ['skills'],
      both: [],
    })
  })

  it('says what both changed, and keeps what was typed', () => {
    const merged = mergeValues(base, { ...base, name: 'Help' }, { ...base, name: 'Service' })
    expect([merged.values.name, merged.both]).toEqual(['Help', ['name']])
  })

  it('does not call it a conflict when both made the same change', () => {
    const same = { ...base, skills: ['mail'] }
    expect(mergeValues(base, same, { ...same })).toMatchObject({ mine: ['skills'], theirs: ['skills'], both: [] })
  })
})

describe('pickChanged', () => {
  it('sends only what is new', () => {
    expect(pickChanged({ a: 1, b: ['x'], c: null }, { a: 2, b: ['x'], c: null })).toEqual({ a: 2 })
  })

  it('sees what was emptied', () => {
    expect(pickChanged({ a: 'x' as string | null }, { a: null })).toEqual({ a: null })
  })
})
