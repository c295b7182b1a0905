/** Requests and clocks as their workflows would have left them, for reports: what happened when is what is tested. */
import type { Database } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { clocks, events, requests } from '@holdfast/db/requests/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'

type Row = typeof requests.$inferInsert
type ClockRow = typeof clocks.$inferInsert

/** A change of status, as its event tells. */
export interface Turn {
  readonly at: string
  readonly type: string
  readonly from: string
  readonly to: string
}

let number = 500_000

export class TestRows {
  readonly #db: Database
  readonly #org: MinimalOrganization

  constructor(db: Database, org: MinimalOrganization) {
    this.#db = db
    this.#org = org
  }

  /** @returns its id */
  async request(row: Partial<Row>, turns: readonly Turn[] = []): Promise<string> {
    const { orgId, requesterId, teamId } = this.#org
    const id = newId()
    const createdAt = row.createdAt ?? new Date()
    const ended = row.status === 'resolved' || row.status === 'closed'
    await this.#db.tenant(orgId, async (tx) => {
      await tx.insert(requests).values({
        id,
        orgId,
        number: number++,
        title: 'It blinks',
        requesterId,
        teamId,
        createdAt,
        updatedAt: row.resolvedAt ?? row.cancelledAt ?? createdAt,
        ...(row.status === 'waiting' && { waitReason: 'vendor' }),
        ...(ended && { resolutionCode: 'solved', resolutionText: 'Done' }),
        ...row,
      })
      if (turns.length === 0) return
      await tx.insert(events).values(
        turns.map(({ at, type, from, to }, index) => ({
          orgId,
          requestId: id,
          seq: index + 3,
          type,
          actorKind: 'system',
          actorId: 'test',
          occurredAt: new Date(at),
          data: { changes: [{ field: 'status', from, to }] },
        })),
      )
    })
    return id
  }

  /** What opening a request wrote. */
  async routed(requestId: string, teamId: string | null): Promise<void> {
    const { orgId } = this.#org
    const changes = teamId === null ? {} : { changes: [{ field: 'teamId', from: null, to: teamId }] }
    await this.#db.tenant(orgId, (tx) =>
      tx.insert(events).values({
        orgId,
        requestId,
        seq: 2,
        type: 'routed',
        actorKind: 'system',
        actorId: 'lifecycle',
        occurredAt: new Date(),
        data: changes,
      }),
    )
  }

  async clock(requestId: string, clock: Partial<ClockRow> & Pick<ClockRow, 'kind' | 'state'>): Promise<void> {
    const { orgId, policyVersionId, calendarVersionId } = this.#org
    const versions = { policyVersionId, calendarVersionId }
    const fresh = { cycle: 1, targetMinutes: 60, usedMs: 0, startedAt: new Date(), data: {} }
    await this.#db.tenant(orgId, (tx) =>
      tx.insert(clocks).values({ orgId, requestId, ...versions, ...fresh, ...clock }),
    )
  }
}
