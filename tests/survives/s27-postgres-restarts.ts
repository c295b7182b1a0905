/** PostgreSQL restarts in the middle of the load. */
import { newId } from '@holdfast/db/seed/ids.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { inParallel, inWords, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, countOpened, listRequestWorkflows } from './audit.ts'
import { Findings, type Line } from './line.ts'

const clients = 16
const each = 25

export const postgresRestarts: Line = {
  id: 'S27',
  title: 'PostgreSQL restarts in the middle of the load',
  quick: false,
  async run(context) {
    const { harness, stack, admin, worker, relay } = context
    const { postgres } = stack.processes
    if (!postgres) throw new Error('this line needs a PostgreSQL of its own')
    const org = await seedMinimalOrganization(harness.db)
    const pids = [worker.pid, relay.pid]
    let answered = 0
    let askedAgain = 0
    const create = async (client: number, n: number): Promise<string> => {
      const id = newId()
      const idempotency = { key: `S27-${client}-${n}`, fingerprint: 'x' }
      const ask = async () => {
        try {
          await harness.take(org, { id, teamId: org.teamId, idempotency })
          answered += 1
          return id
        } catch {
          askedAgain += 1
          return undefined
        }
      }
      return until('a request to be taken', ask, 60_000)
    }
    const creating = inParallel(range(clients), clients, (client) =>
      inParallel(range(each), 1, (_, n) => create(client, n)),
    )
    await until('a quarter of the load', () => (answered >= (clients * each) / 4 ? true : undefined), 60_000)
    const answeredBefore = answered
    await postgres.kill('SIGKILL')
    const downAt = Date.now()
    await postgres.restart()
    const upAt = Date.now()
    const ids = (await creating).flat()
    const createdMs = Date.now() - upAt
    const opened = async () => ((await countOpened(context, org.orgId)) >= ids.length ? true : undefined)
    await until('all to be opened', opened, 90_000).catch(() => undefined)
    const openedMs = Date.now() - upAt

    const found = new Findings()
    const rows = await admin.statement<{ id: string; clocks: number }>(
      `SELECT r.id, (SELECT count(*)::int FROM clocks c WHERE c.request_id = r.id) AS clocks
       FROM requests r WHERE r.org_id = $1`,
      [org.orgId],
    )
    const clocksOf = new Map(rows.map(({ id, clocks }) => [id, clocks]))
    found.none(
      'every create that was answered is there',
      ids.filter((id) => !clocksOf.has(id)),
    )
    found.equal('once: nothing else is there', rows.length, ids.length)
    found.none(
      'each has its clocks',
      ids.filter((id) => clocksOf.get(id) !== 2),
    )
    const workflows = await listRequestWorkflows(context, org.orgId, ids.length)
    found.equal(
      'each has one workflow',
      [workflows.length, new Set(workflows.map((w) => w.workflowId)).size],
      [ids.length, ids.length],
    )
    found.equal(
      'worker and relay lived through it',
      [worker.pid, relay.pid, worker.isRunning, relay.isRunning],
      [...pids, true, true],
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `${clients} clients create ${clients * each} requests; SIGKILL of PostgreSQL after ${answeredBefore}, started again`,
      held: found.held,
      figures: {
        'PostgreSQL down': inWords(upAt - downAt),
        'asked again': askedAgain,
        'load done': `${inWords(createdMs)} after it was back`,
        'all with clocks': `${inWords(openedMs)} after it was back`,
      },
    }
  },
}
