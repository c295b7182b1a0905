import type { AnswerValue, FormAnswer } from '@holdfast/contracts/forms/answers.ts'
import { answerTo, isAnswered } from '@holdfast/contracts/forms/check-answers.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import { escapeMarkdown } from '@holdfast/markdown/escape-markdown.ts'

type Answers = Readonly<Record<string, AnswerValue | null>>

/** @returns what was answered, in the order of the questions, each with its question as it is now */
export function collectAnswers(
  fields: readonly FormField[],
  answers: Answers,
  names: ReadonlyMap<string, string>,
): FormAnswer[] {
  return fields.flatMap(({ key, label, kind }) => {
    const value = answerTo(answers, key)
    return isAnswered(value) ? [{ key, label, kind, value, text: textOf(kind, value, names) }] : []
  })
}

function textOf(kind: FormField['kind'], value: AnswerValue, names: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.join(', ')
  // Only a ticked box is an answer; a mark needs no language.
  if (typeof value === 'boolean') return '✓'
  return kind === 'person' ? (names.get(String(value)) ?? '') : String(value)
}

/** @returns markdown with which the description ends, so that search and mails have the answers too */
export function renderAnswers(answers: readonly FormAnswer[]): string {
  return answers
    .map(({ label, kind, text }) => {
      const question = `**${escapeMarkdown(label)}**`
      return kind === 'long_text' ? `${question}\n\n${quote(text)}` : `${question}: ${escapeMarkdown(text)}`
    })
    .join('\n\n')
}

/** What was written in several lines may be markdown of its own. */
function quote(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n')
}

/** @returns the text of a request that was made with a form */
export function describeWithAnswers(description: string, answers: readonly FormAnswer[]): string {
  return [description.trimEnd(), renderAnswers(answers)].filter((part) => part !== '').join('\n\n')
}
