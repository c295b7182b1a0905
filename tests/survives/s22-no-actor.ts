/** Audit lines with no actor (chatwoot#13363). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sql } from 'drizzle-orm'
import { insist } from '../support/insist.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'

export const noActor: Line = {
  id: 'S22',
  title: 'audit lines with no actor',
  quick: true,
  async run(context) {
    const { harness, admin } = context
    const org = await seedMinimalOrganization(harness.db)
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    const found = new Findings()
    const write = (table: 'events' | 'audit_log', kind: string | null, id: string | null) =>
      harness.db.tenant(org.orgId, (tx) =>
        tx.execute(
          table === 'events'
            ? sql`INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, occurred_at)
                VALUES (${org.orgId}, ${request.id}, 'taken', ${kind}, ${id}, now())`
            : sql`INSERT INTO audit_log (org_id, actor_kind, actor_id, action, target_kind, target_id)
                VALUES (${org.orgId}, ${kind}, ${id}, 'x', 'x', 'x')`,
        ),
      )
    for (const table of ['events', 'audit_log'] as const) {
      const constraint = new RegExp(`${table}_actor|not-null`)
      await found.refused(`${table}: no actor`, constraint, () => write(table, 'person', null))
      await found.refused(`${table}: a blank actor`, constraint, () => write(table, 'person', ' \n'))
      await found.refused(`${table}: no kind`, constraint, () => write(table, null, org.agentId))
      await found.refused(`${table}: an unknown kind`, constraint, () => write(table, 'nobody', org.agentId))
      await found.refused(`${table}: rewriting what is there`, /permission denied/, () =>
        harness.db.tenant(org.orgId, (tx) => tx.execute(sql`UPDATE ${sql.raw(table)} SET actor_id = 'somebody else'`)),
      )
    }
    await found.refused('an Update without an actor', /validation_failed|database refuses|actor/, () =>
      insist(request, { type: 'assign', personId: org.agentId, kind: 'primary', actor: { kind: 'person', id: ' ' } }),
    )
    await found.refused('an Update by a kind that is none', /validation_failed|database refuses|actor/, () =>
      insist(request, {
        type: 'assign',
        personId: org.agentId,
        kind: 'primary',
        actor: { kind: 'ghost' as 'person', id: org.agentId },
      }),
    )
    await insist(request, { type: 'take' })
    found.equal('and the request goes on', (await request.row()).status, 'in_progress')
    const [{ all, without } = { all: 0, without: -1 }] = await admin.statement<{ all: number; without: number }>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE actor_id IS NULL OR actor_id ~ '^[[:space:]]*$')::int AS without FROM events`,
    )
    found.equal('of all events on record none is without an actor', without, 0)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'tried to write events and audit lines without an actor, by SQL as the application and by Updates',
      held: found.held,
      figures: { 'events on record': all },
    }
  },
}
