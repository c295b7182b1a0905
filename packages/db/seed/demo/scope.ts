/** What every part of the sample organization is made with. */
import type { Tx } from '../../database.ts'

export type Ids = ReadonlyMap<string, string>

export interface DemoScope {
  readonly tx: Tx
  readonly orgId: string
  readonly now: Date
  /** By the first part of the address. */
  readonly people: Ids
  /** By key. */
  readonly teams: Ids
  /** By name, subcategories by `category/subcategory`. */
  readonly categories: Ids
}

export const dayMs = 86_400_000

/** @throws Error where the sample data names what it does not make */
export function of(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the sample data names ${key}, which it does not make`)
  return id
}
