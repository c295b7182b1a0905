import { describe, expect, it } from 'vitest'
import { findPlace, suggestFields, suggestValues, takeSuggestion } from './suggest.ts'

/** `|` is where one types. */
const at = (marked: string) => {
  const cursor = marked.indexOf('|')
  const text = marked.replace('|', '')
  return { text, cursor, place: findPlace(text, cursor) }
}

function suggestions(marked: string, named: { value: string; label: string }[] = []): string[] {
  const { place } = at(marked)
  if (!place) return []
  return place.kind === 'field'
    ? suggestFields(place).map(({ insert }) => insert)
    : suggestValues(place, (value) => value.replaceAll('_', ' '), named).map(({ insert }) => insert)
}

describe('suggestions', () => {
  it('are fields where a word begins', () => {
    expect(suggestions('|')).toHaveLength(8)
    expect(suggestions('is:open |')[0]).toBe('is:')
    expect(suggestions('pr|')).toEqual(['priority:'])
    expect(suggestions('T|')).toEqual(['team:', 'tag:', 'type:'])
    expect(suggestions('-du|')).toEqual([])
    expect(suggestions('-ta|')).toEqual(['tag:'])
  })

  it('are the values of a field behind its colon', () => {
    expect(suggestions('priority:|')).toEqual(['critical', 'high', 'normal', 'low'])
    expect(suggestions('priority:h|')).toEqual(['high'])
    expect(suggestions('priority:high,|')).toEqual(['critical', 'normal', 'low'])
    expect(suggestions('status:prog|')).toEqual(['in_progress'])
    expect(suggestions('due:|')).toContain('<2h')
  })

  it('are names, found by any of their words', () => {
    const people = [
      { value: 'Dana Whitfield', label: 'Dana Whitfield' },
      { value: 'Kwame Mensah', label: 'Kwame Mensah' },
    ]
    expect(suggestions('assignee:|', people)).toEqual(['me', 'none', '"Dana Whitfield"', '"Kwame Mensah"'])
    expect(suggestions('assignee:whit|', people)).toEqual(['"Dana Whitfield"'])
    expect(suggestions('assignee:"kwame m|', people)).toEqual(['"Kwame Mensah"'])
  })

  it('are silent within words, quotes and fields that there are not', () => {
    expect(at('prin|ter').place).toBeNull()
    expect(at('"smells of|').place).toBeNull()
    expect(at('colour:re|').place).toBeNull()
    expect(at('prio|rity:high').place).toBeNull()
  })

  it.each([
    ['pr|', 'priority:|'],
    ['is:open -ta| x', 'is:open -tag:| x'],
    ['priority:h|', 'priority:high |'],
    ['priority:h| x', 'priority:high |x'],
    ['priority:|,low', 'priority:high|,low'],
    ['team:"fi|', 'team:"Field and devices" |'],
  ])('%s becomes %s', (before, after) => {
    const { text, place } = at(before)
    if (!place) throw new Error('there is no place')
    const insert =
      place.kind === 'field'
        ? before.includes('ta')
          ? 'tag:'
          : 'priority:'
        : before.includes('team')
          ? '"Field and devices"'
          : 'high'
    const taken = takeSuggestion(text, place, { insert, field: 'tag' })
    expect(`${taken.text.slice(0, taken.cursor)}|${taken.text.slice(taken.cursor)}`).toBe(after)
  })
})
