/** What a form's questions take for an answer; pure, so that pages and the API cannot disagree. */
import type { AnswerValue } from './answers.ts'
import { boundOf, longestText } from './field-kinds.ts'
import type { FormField } from './form.ts'

/** Which rule an answer breaks; pages have words of their own for each. */
export type AnswerRule =
  | 'unknown'
  | 'required'
  | 'wrong_kind'
  | 'too_short'
  | 'too_long'
  | 'too_small'
  | 'too_great'
  | 'too_few'
  | 'too_many'
  | 'too_early'
  | 'too_late'
  | 'no_option'

export interface AnswerFault {
  /** A JSON pointer: `/answers/<key>`. */
  readonly path: string
  readonly rule: AnswerRule
  readonly message: string
  /** What the rule compares with. */
  readonly bound: number | string | null
}

type Answers = Readonly<Record<string, AnswerValue | null | undefined>>

/** @returns every fault; none when the answers can be taken. Whether a person exists is asked elsewhere. */
export function checkAnswers(fields: readonly FormField[], answers: Answers): AnswerFault[] {
  const known = new Set(fields.map(({ key }) => key))
  const unknown = Object.keys(answers).filter((key) => !known.has(key))
  return [
    ...unknown.map((key) => fault(key, 'unknown', 'is no question of this form')),
    ...fields.flatMap((field) => checkAnswer(field, answerTo(answers, field.key)) ?? []),
  ]
}

/** @returns what was answered to a question; what every object has, such as a `constructor`, is no answer */
export function answerTo(answers: Answers, key: string): AnswerValue | null {
  return Object.hasOwn(answers, key) ? (answers[key] ?? null) : null
}

/** @returns whether somebody has answered: blank text, nothing chosen and an unticked box are no answer */
export function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  if (value === null || value === undefined || value === false) return false
  if (typeof value === 'string') return /\S/.test(value)
  return !Array.isArray(value) || value.length > 0
}

/** @returns the first rule that an answer breaks */
export function checkAnswer(field: FormField, value: AnswerValue | null): AnswerFault | null {
  const { key, kind } = field
  if (!isAnswered(value)) {
    if (field.required) return fault(key, 'required', 'must be answered')
    return value === null || isOfKind(field, value) ? null : fault(key, 'wrong_kind', kinds[kind])
  }
  if (!isOfKind(field, value)) return fault(key, 'wrong_kind', kinds[kind])
  if (typeof value === 'number') return checkBounds(field, value)
  if (typeof value === 'boolean') return null
  if (kind === 'date') return checkDay(field, String(value))
  if (kind === 'select' || kind === 'multi_select') {
    const none = [value].flat().find((one) => !field.options.includes(one))
    if (none !== undefined) return fault(key, 'no_option', 'must be one of the options')
  }
  return checkBounds(field, value.length)
}

const kinds: Readonly<Record<FormField['kind'], string>> = {
  text: 'must be text',
  long_text: 'must be text',
  number: 'must be a number',
  date: 'must be a date such as 2026-11-20',
  select: 'must be one of the options',
  multi_select: 'must be a list of options, each once',
  checkbox: 'must be true or false',
  person: 'must be the id of a person',
}

function isOfKind({ kind }: FormField, value: AnswerValue): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (kind === 'checkbox') return typeof value === 'boolean'
  if (kind === 'multi_select') return Array.isArray(value) && new Set(value).size === value.length
  if (typeof value !== 'string') return false
  return kind !== 'date' || !isAnswered(value) || isDay(value)
}

/** @returns whether the text is a day that the calendar has */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const tooLittle = { length: 'too_short', value: 'too_small', choices: 'too_few' } as const
const tooMuch = { length: 'too_long', value: 'too_great', choices: 'too_many' } as const
const measured = { length: ' characters long', value: '', choices: ' choices' } as const

function checkBounds({ key, kind, min, max }: FormField, measure: number): AnswerFault | null {
  const what = boundOf(kind)
  if (what === null) return null
  const longest = kind === 'text' || kind === 'long_text' ? longestText[kind] : null
  const most = longest === null ? max : Math.min(max ?? longest, longest)
  if (min !== null && measure < min) return fault(key, tooLittle[what], `must be at least ${min}${measured[what]}`, min)
  if (most !== null && measure > most)
    return fault(key, tooMuch[what], `must be at most ${most}${measured[what]}`, most)
  return null
}

/** Days in this form sort as text. */
function checkDay({ key, earliest, latest }: FormField, day: string): AnswerFault | null {
  if (earliest !== null && day < earliest) return fault(key, 'too_early', `must not be before ${earliest}`, earliest)
  if (latest !== null && day > latest) return fault(key, 'too_late', `must not be after ${latest}`, latest)
  return null
}

function fault(key: string, rule: AnswerRule, message: string, bound: AnswerFault['bound'] = null): AnswerFault {
  return { path: `/answers/${key}`, rule, message, bound }
}
