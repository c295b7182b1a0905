import type { LineSignal } from '@holdfast/contracts/requests/commands.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../database.ts'
import { headsOfLines } from './line.ts'
import { outbox, requests } from './schema.ts'

/**
 * Somebody left a team, or left for good: what they work on in it goes back to its line, whatever the team says of those
 * who are only out of office. What waits stays with them, for there is nothing to do; so does what no team has.
 * @param teamId all teams unless given
 */
export async function releaseRequests(
  tx: Tx,
  leaving: { orgId: string; personId: string; teamId?: string },
): Promise<void> {
  const { orgId, personId, teamId } = leaving
  const rows = await tx
    .select({ requestId: requests.id, teamId: requests.teamId })
    .from(requests)
    .where(
      and(
        eq(requests.orgId, orgId),
        eq(requests.assigneeId, personId),
        inArray(requests.status, ['open', 'in_progress']),
        teamId === undefined ? isNotNull(requests.teamId) : eq(requests.teamId, teamId),
      ),
    )
  await tell(
    tx,
    orgId,
    rows.map((row) => ({ requestId: row.requestId, teamId: row.teamId ?? '' })),
    personId,
  )
}

/** A team that gave by hand gives by itself from now on: the first in its line is told to try. */
export async function offerTeamLine(tx: Tx, orgId: string, teamId: string): Promise<void> {
  await tell(tx, orgId, await headsOfLines(tx, [teamId], null))
}

type Told = { requestId: string; teamId: string }

async function tell(tx: Tx, orgId: string, heads: readonly Told[], releaseFrom?: string): Promise<void> {
  if (heads.length === 0) return
  await tx.insert(outbox).values(
    heads.map(({ requestId, teamId }) => {
      const payload: LineSignal = { type: 'line', teamId, key: uuidv7(), ...(releaseFrom && { releaseFrom }) }
      return { orgId, requestId, kind: 'line', payload }
    }),
  )
}
