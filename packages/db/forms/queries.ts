import type { FormIcon } from '@holdfast/contracts/forms/field-kinds.ts'
import type { FormField } from '@holdfast/contracts/forms/form.ts'
import type { RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { requestForms } from './schema.ts'

export type FormRow = Awaited<ReturnType<typeof listFormRows>>[number]

/** @returns forms in their order; those that were put away only where they are asked for */
export function listFormRows(tx: Tx, { inactive }: { inactive: boolean }) {
  return select(tx, inactive ? undefined : eq(requestForms.active, true))
}

export async function findForm(tx: Tx, id: string): Promise<FormRow | null> {
  const [found] = await select(tx, eq(requestForms.id, id))
  return found ?? null
}

function select(tx: Tx, where: SQL | undefined) {
  return tx
    .select({
      id: requestForms.id,
      name: requestForms.name,
      description: requestForms.description,
      icon: sql<FormIcon>`${requestForms.icon}`,
      type: sql<RequestType>`${requestForms.type}`,
      categoryId: requestForms.categoryId,
      subcategoryId: requestForms.subcategoryId,
      fields: sql<FormField[]>`${requestForms.fields}`,
      active: requestForms.active,
      version: requestForms.version,
    })
    .from(requestForms)
    .where(where)
    .orderBy(asc(requestForms.position), asc(requestForms.id))
}
