import { describe, expect, it } from 'vitest'
import { makeLink, replaceStretch, type TextEdit, toggleCode, toggleList, toggleMarks } from './markdown-edit.ts'

/** @returns the text with the selection between bars */
function apply(text: string, { from, to, insert, selectFrom, selectTo }: TextEdit): string {
  const next = text.slice(0, from) + insert + text.slice(to)
  return `${next.slice(0, selectFrom)}|${next.slice(selectFrom, selectTo)}|${next.slice(selectTo)}`
}

/** `a |b| c` is a text with a selection. */
function run(marked: string, edit: (selected: { text: string; from: number; to: number }) => TextEdit): string {
  const [before = '', chosen = '', after = ''] = marked.split('|')
  const text = before + chosen + after
  return apply(text, edit({ text, from: before.length, to: before.length + chosen.length }))
}

describe('the toolbar', () => {
  it('sets off, and takes it back', () => {
    expect(run('a |b| c', (selected) => toggleMarks(selected, '**'))).toBe('a **|b|** c')
    expect(run('a **|b|** c', (selected) => toggleMarks(selected, '**'))).toBe('a |b| c')
    expect(run('a ||', (selected) => toggleMarks(selected, '**'))).toBe('a **||**')
  })

  it('makes code of a word, and a block of lines', () => {
    expect(run('see |x|', toggleCode)).toBe('see `|x|`')
    expect(run('see |x\ny|', toggleCode)).toBe('see \n```\n|x\ny|\n```\n')
  })

  it('makes a list of lines, and lines of a list', () => {
    expect(run('one\n|two\nthree|\nfour', toggleList)).toBe('one\n- two\n- three||\nfour')
    expect(run('- o||ne', toggleList)).toBe('one||')
  })

  it('makes a link of words or of an address', () => {
    expect(run('see |here|', (selected) => makeLink(selected, 'text'))).toBe('see [here](|https://|)')
    expect(run('|https://a.test|', (selected) => makeLink(selected, 'text'))).toBe('[|text|](https://a.test)')
  })

  it('puts words in place of what was typed', () => {
    expect(apply('Hi /gre', replaceStretch('Hi /gre', 3, 7, 'Hello'))).toBe('Hi Hello||')
    expect(apply('Hi', replaceStretch('Hi', 2, 2, '@Ann '))).toBe('Hi @Ann ||')
  })
})
