import type { FormAnswer } from '@holdfast/contracts/forms/answers.ts'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { requestAnswers, requestForms } from './schema.ts'

export interface NewAnswers {
  readonly orgId: string
  readonly requestId: string
  readonly formId: string
  readonly answers: readonly FormAnswer[]
}

/** Written with the request, once; nobody changes what was answered. */
export async function insertAnswers(tx: Tx, answers: NewAnswers): Promise<void> {
  await tx.insert(requestAnswers).values(answers)
}

/** @returns `null` for a request that was made without a form */
export async function findAnswers(tx: Tx, requestId: string) {
  const [found] = await tx
    .select({
      formId: requestForms.id,
      formName: requestForms.name,
      answers: requestAnswers.answers,
      createdAt: requestAnswers.createdAt,
    })
    .from(requestAnswers)
    .innerJoin(requestForms, eq(requestForms.id, requestAnswers.formId))
    .where(eq(requestAnswers.requestId, requestId))
  return found ? { ...found, answers: found.answers as FormAnswer[] } : null
}

/** @returns the names of those who can be named in an answer, by id */
export async function findAnswerPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, [...ids]), ne(people.kind, 'visitor'), isNull(people.blockedAt)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
