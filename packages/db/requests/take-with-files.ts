import type pg from 'pg'
import type { Database } from '../database.ts'
import { attachFiles } from '../files/commands.ts'
import { type NewRequest, type TakenRequest, takeRequest } from './take-request.ts'

/**
 * As `takeRequest`, with files that come with it, in one transaction: there is no request that lost its files, and no
 * file that lost its request. The same key again finds the files attached already, which is no error.
 * @throws as `takeRequest` and `attachFiles`
 */
export function takeRequestWithFiles(
  db: Database,
  input: NewRequest,
  { ownerId, fileIds }: { ownerId: string; fileIds: readonly string[] },
): Promise<TakenRequest> {
  return db.tenant(input.orgId, async (tx, client) => {
    const statement = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string) =>
      (await client.query<Row>({ text, values, ...(name !== undefined && { name }) })).rows
    const taken = await takeRequest({ statement }, input)
    if (taken.outcome === 'mismatch') return taken
    const { orgId } = input
    await attachFiles(tx, { orgId, ownerId, requestId: taken.id, messageId: null, fileIds })
    return taken
  })
}
