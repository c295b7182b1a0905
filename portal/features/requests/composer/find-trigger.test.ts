import { describe, expect, it } from 'vitest'
import { findMentions, findTrigger, matchNames } from './find-trigger.ts'

const at = (text: string) => findTrigger(text, text.length)
const people = ['Ann Lee', 'Ann', 'Zoë Annand', 'Bob'].map((name, index) => ({ id: String(index), name }))

describe('a list that is asked for', () => {
  it('is of canned replies after a slash at the beginning of a word', () => {
    expect(at('/')).toEqual({ kind: 'canned', query: '', from: 0 })
    expect(at('Hello\n/gre')).toEqual({ kind: 'canned', query: 'gre', from: 6 })
    expect(at('and/or')).toBeNull()
    expect(at('https://a')).toBeNull()
    expect(at('/greeting there')).toBeNull()
  })

  it('is of people after an @, also where names have blanks, but not in an address', () => {
    expect(at('Ask @Ann L')).toEqual({ kind: 'mention', query: 'Ann L', from: 4 })
    expect(at('(@')).toEqual({ kind: 'mention', query: '', from: 1 })
    expect(at('ann@example')).toBeNull()
    expect(at('@Ann said that this is all there is')).toBeNull()
  })

  it('begins with those whose name begins so', () => {
    expect(matchNames(people, 'ann').map(({ name }) => name)).toEqual(['Ann', 'Ann Lee', 'Zoë Annand'])
    expect(matchNames(people, 'zoe').map(({ name }) => name)).toEqual(['Zoë Annand'])
    expect(matchNames(people, 'nobody')).toEqual([])
  })
})

describe('mentions', () => {
  it('are the names that stand in the text, whole', () => {
    expect(findMentions('@Ann Lee, please', people).map(({ name }) => name)).toEqual(['Ann Lee'])
    expect(findMentions('(@Ann), @Bob.', people).map(({ name }) => name)).toEqual(['Ann', 'Bob'])
    expect(findMentions('@Bobby and ann@Bob.test', people)).toEqual([])
    expect(findMentions('nobody', people)).toEqual([])
  })
})
