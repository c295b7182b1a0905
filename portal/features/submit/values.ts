/** What is written into the page that makes a request, and what is sent of it. Pure. */
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { AnswerValue } from '@holdfast/contracts/forms/answers.ts'
import { type AnswerFault, answerTo, checkAnswers, isAnswered } from '@holdfast/contracts/forms/check-answers.ts'
import type { RequestForm } from '@holdfast/contracts/forms/form.ts'
import type { CreateRequestBody } from '@holdfast/contracts/requests/create-request.ts'
import type { Channel, Priority } from '@holdfast/contracts/requests/vocabulary.ts'

export interface SubmitValues {
  readonly title: string
  readonly description: string
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  readonly answers: Readonly<Record<string, AnswerValue | null>>
  /** Names of chosen people, by id. */
  readonly people: Readonly<Record<string, string>>
  /** Those that have arrived. */
  readonly files: readonly FileSummary[]
  /** What only agents say. */
  readonly requester: { readonly id: string; readonly name: string } | null
  readonly priority: Priority
  readonly teamId: string | null
  readonly channel: Channel
}

export const longestTitle = 200
export const longestDescription = 50_000

export function emptyValues(title: string): SubmitValues {
  return {
    title: title.slice(0, longestTitle),
    description: '',
    categoryId: null,
    subcategoryId: null,
    answers: {},
    people: {},
    files: [],
    requester: null,
    priority: 'normal',
    teamId: null,
    channel: 'portal',
  }
}

/** @returns what a draft says; what it does not say, or says wrongly, is as it was at the beginning */
export function readDraft(text: string, title: string): SubmitValues {
  const fresh = emptyValues(title)
  if (text === '') return fresh
  try {
    const kept = JSON.parse(text) as Partial<SubmitValues>
    // Whoever comes with other words than those of the draft wants to begin with these.
    return { ...fresh, ...kept, ...(title !== '' && { title: fresh.title }) }
  } catch {
    return fresh
  }
}

/** @returns whether there is anything that would be missed */
export function isWritten({ title, description, answers, files }: SubmitValues): boolean {
  return /\S/.test(title + description) || files.length > 0 || Object.values(answers).some((value) => isAnswered(value))
}

export type Fault = AnswerFault | { readonly path: '/title'; readonly rule: 'required'; readonly bound: null }

/** @returns what keeps it from being sent, in the order of the page */
export function faultsOf(values: SubmitValues, form: RequestForm | null): Fault[] {
  const title: Fault[] = /\S/.test(values.title) ? [] : [{ path: '/title', rule: 'required', bound: null }]
  return [...title, ...(form ? checkAnswers(form.fields, answersFor(values, form)) : [])]
}

/** A draft may hold answers to questions that the form does not ask any more. */
function answersFor({ answers }: SubmitValues, { fields }: RequestForm): Record<string, AnswerValue> {
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = answerTo(answers, key)
      return isAnswered(value) ? [[key, value]] : []
    }),
  )
}

export function toBody(values: SubmitValues, form: RequestForm | null, isAgent: boolean): CreateRequestBody {
  const { title, description, categoryId, subcategoryId, files } = values
  return {
    title: title.trim(),
    description,
    ...(categoryId !== null && { categoryId, subcategoryId }),
    ...(files.length > 0 && { fileIds: files.map(({ id }) => id) }),
    ...(form && { formId: form.id, answers: answersFor(values, form) }),
    ...(isAgent && agentsPart(values)),
  }
}

function agentsPart({ requester, priority, teamId, channel }: SubmitValues): Partial<CreateRequestBody> {
  return {
    priority,
    ...(channel === 'phone' && { channel }),
    ...(requester && { requesterId: requester.id }),
    ...(teamId !== null && { teamId }),
  }
}
