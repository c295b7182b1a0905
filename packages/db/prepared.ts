import type pg from 'pg'
import type { Tx } from './database.ts'

/**
 * Runs a statement that every connection prepares once under its name: what is asked all the time is not parsed and
 * planned all the time. The name stands for the text, so a text that changes needs another name.
 */
export async function prepared<Row extends pg.QueryResultRow>(
  tx: Tx,
  { name, text, values }: { name: string; text: string; values: readonly unknown[] },
): Promise<Row[]> {
  const { $client } = tx as Tx & { readonly $client: pg.PoolClient }
  return (await $client.query<Row>({ name, text, values: [...values] })).rows
}
