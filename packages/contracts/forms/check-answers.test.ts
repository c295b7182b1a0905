import { describe, expect, it } from 'vitest'
import type { AnswerValue } from './answers.ts'
import { checkAnswers } from './check-answers.ts'
import { checkFields } from './check-fields.ts'
import type { FormField } from './form.ts'

const blank = { help: '', required: false, options: [], min: null, max: null, earliest: null, latest: null }
const field = (given: Partial<FormField>): FormField => ({ ...blank, key: 'a', kind: 'text', label: 'A', ...given })
const rulesOf = (given: Partial<FormField>, value: AnswerValue | null) =>
  checkAnswers([field(given)], { a: value }).map(({ rule }) => rule)

const colours = { options: ['red', 'green', 'blue'] }

describe('checkAnswers', () => {
  it.each<[string, Partial<FormField>, AnswerValue | null, string[]]>([
    ['text', {}, 'Hello', []],
    ['text that is missing and not needed', {}, null, []],
    ['text that is missing', { required: true }, null, ['required']],
    ['text of blanks', { required: true }, ' \n', ['required']],
    ['text that is a number', {}, 5, ['wrong_kind']],
    ['text that is too short', { min: 3 }, 'ab', ['too_short']],
    ['no text where there is a least length', { min: 3 }, '', []],
    ['text that is too long', { max: 3 }, 'abcd', ['too_long']],
    ['text that is longer than any', {}, 'x'.repeat(501), ['too_long']],
    ['long text', { kind: 'long_text' }, 'x'.repeat(10_000), []],
    ['a number', { kind: 'number', min: 0, max: 10 }, 0, []],
    ['a number that is too small', { kind: 'number', min: 0 }, -1, ['too_small']],
    ['a number that is too great', { kind: 'number', max: 10 }, 10.5, ['too_great']],
    ['a number that is text', { kind: 'number' }, '5', ['wrong_kind']],
    ['a day', { kind: 'date' }, '2026-02-28', []],
    ['a day that is none', { kind: 'date' }, '2026-02-30', ['wrong_kind']],
    ['a day that is too early', { kind: 'date', earliest: '2026-01-01' }, '2025-12-31', ['too_early']],
    ['a day that is too late', { kind: 'date', latest: '2026-01-01' }, '2026-01-02', ['too_late']],
    ['a choice', { kind: 'select', ...colours }, 'red', []],
    ['a choice that is not offered', { kind: 'select', ...colours }, 'Red', ['no_option']],
    ['choices', { kind: 'multi_select', ...colours, max: 2 }, ['red', 'blue'], []],
    ['too many choices', { kind: 'multi_select', ...colours, max: 1 }, ['red', 'blue'], ['too_many']],
    ['too few choices', { kind: 'multi_select', ...colours, min: 2 }, ['red'], ['too_few']],
    ['a choice twice', { kind: 'multi_select', ...colours }, ['red', 'red'], ['wrong_kind']],
    ['nothing chosen', { kind: 'multi_select', ...colours, required: true }, [], ['required']],
    ['a ticked box', { kind: 'checkbox', required: true }, true, []],
    ['an unticked box that has to be ticked', { kind: 'checkbox', required: true }, false, ['required']],
    ['an unticked box', { kind: 'checkbox' }, false, []],
    ['a box that is text', { kind: 'checkbox' }, 'yes', ['wrong_kind']],
  ])('%s', (_what, given, value, rules) => expect(rulesOf(given, value)).toEqual(rules))

  it('names the question that is wrong, and what is no question', () => {
    const faults = checkAnswers([field({ required: true }), field({ key: 'b' })], { b: 'x', c: 'y' })
    expect(faults.map(({ path, rule }) => [path, rule])).toEqual([
      ['/answers/c', 'unknown'],
      ['/answers/a', 'required'],
    ])
  })

  it('takes nothing for an answer that every object has', () => {
    expect(checkAnswers([field({ key: 'constructor' })], {})).toEqual([])
  })
})

describe('checkFields', () => {
  const pathsOf = (...fields: Partial<FormField>[]) => checkFields(fields.map(field)).map(({ path }) => path)

  it.each<[string, Partial<FormField>, string[]]>([
    ['a choice without options', { kind: 'select' }, ['/fields/0/options']],
    ['an option twice', { kind: 'select', options: ['a', 'b', 'a'] }, ['/fields/0/options/2']],
    ['options of a text', colours, ['/fields/0/options']],
    ['bounds the wrong way round', { kind: 'number', min: 5, max: 1 }, ['/fields/0/max']],
    ['bounds of a box', { kind: 'checkbox', min: 1 }, ['/fields/0/min']],
    ['half a character', { min: 1.5 }, ['/fields/0/min']],
    ['more choices than there are', { kind: 'multi_select', ...colours, min: 4 }, ['/fields/0/min']],
    ['a day of a text', { earliest: '2026-01-01' }, ['/fields/0/earliest']],
    ['a day that is none', { kind: 'date', latest: '2026-13-01' }, ['/fields/0/latest']],
    ['days the wrong way round', { kind: 'date', earliest: '2026-02-01', latest: '2026-01-01' }, ['/fields/0/latest']],
    ['what is all right', { kind: 'multi_select', ...colours, min: 1, max: 3 }, []],
  ])('%s', (_what, given, paths) => expect(pathsOf(given)).toEqual(paths))

  it('no two questions have the same key', () => {
    expect(pathsOf({}, { key: 'b' }, {})).toEqual(['/fields/2/key'])
  })
})
