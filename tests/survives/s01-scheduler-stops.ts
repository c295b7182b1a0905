/** The scheduler stops, escalations stop with it (zammad#5911). */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { inParallel, inWords, range, spread } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, countEvents, countOpened, readBreaches } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const deadlines = 100
const apartMs = 160
const targetMs = 60_000

export const schedulerStops: Line = {
  id: 'S1',
  title: 'the scheduler stops, escalations stop with it',
  quick: false,
  async run(context) {
    const { worker, stack } = context
    const temporal = stack.processes.temporal
    if (!temporal) throw new Error('this line needs a Temporal server of its own')
    const org = await seedOrganization(context)
    const first = Date.now() + 8_000
    const dues = range(deadlines).map((n) => first + n * apartMs)
    await inParallel(dues, 8, (due) =>
      context.harness.take(org, { occurredAt: new Date(due - targetMs), teamId: org.teamId }),
    )
    await until('all to be opened', async () =>
      (await countOpened(context, org.orgId)) === deadlines ? true : undefined,
    )
    const openedBefore = Date.now()
    await until('20 breaches', async () =>
      (await countEvents(context, org.orgId, 'breached')) >= 20 ? true : undefined,
    )
    await worker.kill('SIGKILL')
    const downAt = Date.now()
    await passed(dues[deadlines / 2] ?? 0)
    await temporal.kill('SIGKILL')
    await passed(dues[Math.floor(deadlines * 0.85)] ?? 0)
    await temporal.restart()
    await worker.start()
    const upAt = Date.now()
    const stepsDone = async () => ((await countEvents(context, org.orgId, 'escalated')) >= deadlines ? true : undefined)
    await until('every escalation', stepsDone, 60_000).catch(() => undefined)
    return judge(context, org.orgId, { dues, openedBefore, downAt, upAt, caughtUpAt: Date.now() })
  },
}

function seedOrganization({ harness }: Context) {
  const step = {
    id: 'breach',
    at: { kind: 'breach' as const },
    actions: [{ kind: 'notify' as const, to: ['team_leads' as const] }],
  }
  return seedMinimalOrganization(harness.db, {
    calendar: aroundTheClock,
    targets: sameTargets(targets(0, 0, targetMs / 60_000)),
    ladders: { firstResponse: [], nextResponse: [], resolution: [step] },
  })
}

async function passed(instant: number): Promise<void> {
  await until('an instant to pass', () => (Date.now() >= instant ? true : undefined), 60_000)
}

interface Times {
  readonly dues: readonly number[]
  readonly openedBefore: number
  readonly downAt: number
  readonly upAt: number
  readonly caughtUpAt: number
}

async function judge(context: Context, orgId: string, times: Times) {
  const { dues, openedBefore, downAt, upAt, caughtUpAt } = times
  const found = new Findings()
  const breaches = await readBreaches(context, orgId)
  const due = (breach: { createdAt: Date }) => breach.createdAt.getTime() + targetMs
  const whileDown = breaches.filter((breach) => breach.recordedAt.getTime() >= downAt && due(breach) < upAt)
  const [{ told } = { told: 0 }] = await context.admin.statement<{ told: number }>(
    `SELECT count(*)::int AS told FROM notifications WHERE org_id = $1 AND template = 'escalation'`,
    [orgId],
  )
  found.that('the clocks ran before the first deadline', openedBefore < (dues[0] ?? 0), 'opened too late')
  found.equal('each deadline fires once', [breaches.length, new Set(breaches.map((b) => b.requestId)).size], [100, 100])
  found.none(
    'the true instant of the breach is kept',
    breaches.filter((b) => Date.parse(b.dueAt) !== due(b) || b.breachedAt?.getTime() !== due(b)),
  )
  found.none(
    'its lateness is recorded',
    breaches.filter((b) => !(b.lateMs >= 0 && Math.abs(b.recordedAt.getTime() - due(b) - b.lateMs) < 5_000)),
  )
  found.that('deadlines fell into the outage', whileDown.length >= 40, whileDown.length)
  found.equal('each lead is told once of each', told, deadlines)
  found.none('the record is whole', await auditOrganization(context, orgId))
  return {
    did: `${deadlines} deadlines ${apartMs} ms apart; worker SIGKILLed at the 20th, Temporal at the 50th, both back at the 85th`,
    held: found.held,
    figures: {
      'worker down': inWords(upAt - downAt),
      'due while down': whileDown.length,
      'late while down': spread(whileDown.map(({ lateMs }) => lateMs)),
      'late otherwise': spread(breaches.filter((b) => !whileDown.includes(b)).map(({ lateMs }) => lateMs)),
      'all caught up': `${inWords(caughtUpAt - upAt)} after the worker was back`,
    },
  }
}
