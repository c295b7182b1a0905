import type pg from 'pg'
import type { Database } from '../database.ts'

/** @returns a transaction's connection as what `takeRequest` needs, for intake together with something else */
export function statementsOf(client: pg.ClientBase): Pick<Database, 'statement'> {
  return {
    async statement<Row extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string) {
      const { rows } = await client.query<Row>(name === undefined ? { text, values } : { text, values, name })
      return rows
    },
  }
}
