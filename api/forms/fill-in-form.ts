import { AppError } from '@holdfast/contracts/errors.ts'
import type { AnswerValue, FormAnswer } from '@holdfast/contracts/forms/answers.ts'
import { answerTo, checkAnswers, isAnswered } from '@holdfast/contracts/forms/check-answers.ts'
import { isId } from '@holdfast/contracts/ids.ts'
import type { CreateRequestBody } from '@holdfast/contracts/requests/create-request.ts'
import { findCategory } from '@holdfast/db/categories/queries.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findAnswerPeople } from '@holdfast/db/forms/answers.ts'
import { type FormRow, findForm } from '@holdfast/db/forms/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import { collectAnswers, describeWithAnswers } from './render-answers.ts'

/** As long as a description may be at all. */
const longest = 50_000

export interface FilledForm {
  readonly form: FormRow
  readonly answers: FormAnswer[]
  /** With the answers at its end. */
  readonly description: string
}

type Said = Pick<CreateRequestBody, 'formId' | 'answers' | 'description'>

/**
 * Reads a form and checks what was answered.
 * @returns `null` where no form was filled in
 * @throws AppError `validation_failed` at `/formId` or `/answers/<key>`
 */
export async function fillInForm(tx: Tx, { formId, answers = {}, description = '' }: Said): Promise<FilledForm | null> {
  if (formId === undefined) {
    if (Object.keys(answers).length > 0) refuseFaults([{ path: '/answers', message: 'need a form: say its `formId`' }])
    return null
  }
  const form = await findForm(tx, formId)
  if (!form?.active) throw refuse('/formId', 'is no form that can be filled in')
  refuseFaults(checkAnswers(form.fields, answers))
  const collected = collectAnswers(form.fields, answers, await findNamed(tx, form, answers))
  const whole = describeWithAnswers(description, collected)
  if (whole.length > longest)
    throw refuse('/answers', `are too long: with the description at most ${longest} characters`)
  return { form: await withoutArchived(tx, form), answers: collected, description: whole }
}

/** What was archived since the form was made is nothing that whoever fills it in could mend. */
async function withoutArchived(tx: Tx, form: FormRow): Promise<FormRow> {
  const isActive = async (id: string | null) => id !== null && (await findCategory(tx, id))?.active === true
  if (!(await isActive(form.categoryId))) return { ...form, categoryId: null, subcategoryId: null }
  return (await isActive(form.subcategoryId)) ? form : { ...form, subcategoryId: null }
}

/** @throws AppError `validation_failed` for somebody who is not there */
async function findNamed(tx: Tx, { fields }: FormRow, answers: Readonly<Record<string, AnswerValue | null>>) {
  const named = fields.flatMap(({ key, kind }) => {
    const value = answerTo(answers, key)
    return kind === 'person' && isAnswered(value) ? [{ path: `/answers/${key}`, id: String(value) }] : []
  })
  const wanted = named.flatMap(({ id }) => (isId(id) ? [id] : []))
  const names = await findAnswerPeople(tx, wanted)
  refuseFaults(named.flatMap(({ path, id }) => (names.has(id) ? [] : [{ path, message: 'does not exist' }])))
  return names
}

function refuse(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
