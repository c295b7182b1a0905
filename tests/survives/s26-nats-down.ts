/** NATS is down or loses its stream. */
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { insist } from '../support/insist.ts'
import { LogFollower } from '../support/log-follower.ts'
import { inParallel, inWords, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const batch = 15

export const natsDown: Line = {
  id: 'S26',
  title: 'NATS is down or loses what it had',
  quick: true,
  async run(context) {
    const { stack, admin, harness } = context
    const { nats } = stack.processes
    if (!nats) throw new Error('this line needs a NATS of its own')
    const found = new Findings()
    const org = await seedMinimalOrganization(harness.db)
    await placed(context)
    const from = await headOf(context)
    const follower = await LogFollower.start(admin, stack.urls.natsUrl, from)
    context.afterwards(() => follower.stop())
    await liveOn(context, org)
    await until('the follower to hear of it', () => (follower.readOverNats > 0 ? true : undefined))
    await nats.kill('SIGKILL')
    await liveOn(context, org)
    await placed(context)
    const whileDown = await headOf(context)
    found.that('positions go on while it is down', whileDown > from, whileDown)
    // What it had in memory is gone; only PostgreSQL knows.
    await nats.restart()
    const upAt = Date.now()
    await liveOn(context, org)
    await placed(context)
    const head = await headOf(context)
    const caughtUp = () => (follower.seen.at(-1) === head ? true : undefined)
    await until('the follower to have caught up', caughtUp, 20_000).catch(() => undefined)
    const caughtUpMs = Date.now() - upAt
    found.equal(
      'who listens has every place once, in order',
      follower.seen,
      range(head - from).map((n) => from + 1 + n),
    )
    found.that('what it missed it read from PostgreSQL', follower.readFromPostgres > 0, follower.readFromPostgres)
    const [{ places } = { places: 0 }] = await admin.statement<{ places: number }>(
      'SELECT count(DISTINCT position)::int AS places FROM events',
    )
    found.equal('the log has no gap', places, head)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `SIGKILL of NATS while ${batch * 3} requests live; started again empty`,
      held: found.held,
      figures: {
        'over NATS': follower.readOverNats,
        'from PostgreSQL': follower.readFromPostgres,
        'caught up': `${inWords(caughtUpMs)} after it was back`,
      },
    }
  },
}

async function liveOn({ harness }: Context, org: MinimalOrganization): Promise<void> {
  await inParallel(range(batch), 5, async () => {
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take' })
  })
}

/** Waits until every event has its place. */
async function placed({ admin }: Context): Promise<void> {
  await until('every event to have its place', async () => {
    const rows = await admin.statement('SELECT 1 FROM events WHERE position IS NULL LIMIT 1')
    return rows.length === 0 ? true : undefined
  })
}

async function headOf({ admin }: Context): Promise<number> {
  const [row] = await admin.statement<{ head: number }>('SELECT coalesce(max(position), 0)::float8 AS head FROM events')
  return row?.head ?? 0
}
