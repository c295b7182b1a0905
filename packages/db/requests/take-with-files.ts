import type pg from 'pg'
import type { Database, Tx } from '../database.ts'
import { attachFiles } from '../files/commands.ts'
import { type NewRequest, type TakenRequest, takeRequest } from './take-request.ts'

/** What comes with a request. */
export interface Enclosure {
  readonly ownerId: string
  readonly fileIds: readonly string[]
  /** Writes what else belongs to it; called once, when it is new. */
  readonly write?: (tx: Tx, taken: TakenRequest) => Promise<void>
}

/**
 * As `takeRequest`, with what comes with it, in one transaction: there is no request that lost its files or answers, and
 * none of these that lost its request. The same key again finds the files attached already, which is no error.
 * @throws as `takeRequest` and `attachFiles`
 */
export function takeRequestWithFiles(
  db: Database,
  input: NewRequest,
  { ownerId, fileIds, write }: Enclosure,
): Promise<TakenRequest> {
  return db.tenant(input.orgId, async (tx, client) => {
    const statement = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string) =>
      (await client.query<Row>({ text, values, ...(name !== undefined && { name }) })).rows
    const taken = await takeRequest({ statement }, input)
    if (taken.outcome === 'mismatch') return taken
    const { orgId } = input
    await attachFiles(tx, { orgId, ownerId, requestId: taken.id, messageId: null, fileIds })
    if (taken.outcome === 'taken') await write?.(tx, taken)
    return taken
  })
}
