/** Rows for what stands beside a request, written by the names of their columns. */
import { newId } from '@holdfast/db/new-id.ts'
import type pg from 'pg'

export type Row = Readonly<Record<string, unknown>>

/** Writes into one organization. */
export class Writer {
  readonly #client: pg.PoolClient
  readonly orgId: string

  constructor(client: pg.PoolClient, orgId: string) {
    this.#client = client
    this.orgId = orgId
  }

  /** @returns the id of the row, which it is given unless it has one */
  async put(table: string, row: Row, { withoutId = false }: { withoutId?: boolean } = {}): Promise<string> {
    const id = (row.id as string | undefined) ?? newId()
    const whole: Row = { org_id: this.orgId, ...(withoutId ? {} : { id }), ...row }
    const columns = Object.keys(whole)
    const places = columns.map((_, index) => `$${index + 1}`)
    await this.#client.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(whole))
    return id
  }

  async run(text: string, values: unknown[] = []): Promise<void> {
    await this.#client.query(text, values)
  }
}
