/** Acknowledged creates: 16 clients create over HTTP while every process in turn is killed. */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { createApi } from '../support/children.ts'
import { HttpClient } from '../support/http-client.ts'
import { inWords, percentile, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, listRequestWorkflows } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const clients = 16
// Each client waits so long after an answer: 8 a second is more than a large desk sees, and leaves the machine its cores.
const pauseMs = 2_000
const downMs = 1_500
const boundMs = 5_000
// Without PostgreSQL the Temporal server loses its shards, and asks for them again after 1, 2, 4 … s, which nothing sets.
const postgresBoundMs = 10_000
const order = ['api', 'relay', 'worker', 'temporal', 'postgres', 'nats', 's3'] as const

export const createsUnderSigkill: Line = {
  id: 'ACK',
  title: 'an acknowledged create is lost, or left without its clocks',
  quick: false,
  async run(context) {
    const { harness, stack, admin } = context
    const org = await seedMinimalOrganization(harness.db, { calendar: aroundTheClock })
    const api = createApi(stack)
    context.afterwards(() => api.stop())
    await api.start()
    const url = `http://127.0.0.1:${stack.ports.api}`
    const client = await HttpClient.signIn(url, harness.db, org, org.requesterId)
    const load = new CreateLoad(client)
    context.afterwards(() => load.stop())
    const own = { api, relay: context.relay, worker: context.worker }
    const found = new Findings()
    const figures: Record<string, string | number> = {}
    for (const name of order) {
      const target =
        name in own ? own[name as keyof typeof own] : stack.processes[name as 'temporal' | 'postgres' | 'nats' | 's3']
      if (!target) throw new Error(`this line needs a ${name} of its own`)
      await load.answeredMore(clients)
      await target.kill('SIGKILL')
      const downAt = Date.now()
      // Long enough for every client to meet what is down.
      await delay(downMs)
      await target.restart()
      const upAt = Date.now()
      const acknowledged = load.answeredBefore(upAt)
      const caughtUpMs = await timeToClocks(context, acknowledged, upAt)
      const bound = name === 'postgres' ? postgresBoundMs : boundMs
      const held = `${name}: all have workflow and clocks within ${inWords(bound)} of the restart`
      found.that(held, caughtUpMs <= bound, inWords(caughtUpMs))
      figures[`${name} down / caught up`] = `${inWords(upAt - downAt)} / ${inWords(caughtUpMs)}`
    }
    await load.answeredMore(clients)
    await load.stop()
    const ids = load.ids()
    await timeToClocks(context, ids, Date.now())
    const rows = await admin.statement<{ id: string; clocks: number }>(
      `SELECT r.id, (SELECT count(*)::int FROM clocks c WHERE c.request_id = r.id) AS clocks FROM requests r WHERE r.org_id = $1`,
      [org.orgId],
    )
    const clocksOf = new Map(rows.map(({ id, clocks }) => [id, clocks]))
    found.none(
      'each answered 201 is there',
      ids.filter((id) => !clocksOf.has(id)),
    )
    found.equal('once, and nothing else is there', [rows.length, new Set(ids).size], [ids.length, ids.length])
    found.none(
      'each has its clocks',
      ids.filter((id) => clocksOf.get(id) !== 2),
    )
    const workflows = await listRequestWorkflows(context, org.orgId, ids.length)
    const running = new Set(workflows.filter(({ status }) => status === 'RUNNING').map(({ workflowId }) => workflowId))
    found.equal('each has one workflow', [workflows.length, running.size], [ids.length, ids.length])
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `${clients} clients create over HTTP while ${order.join(', ')} are SIGKILLed and started again, one after another`,
      held: found.held,
      figures: {
        acknowledged: ids.length,
        'asked again': load.askedAgain,
        'answer p99': inWords(load.p99()),
        ...figures,
      },
    }
  },
}

/** Clients that create, one request after another, each asked for until it is answered with 201. */
class CreateLoad {
  askedAgain = 0
  readonly #answered: { id: string; at: number; tookMs: number }[] = []
  readonly #work: Promise<unknown>
  #isStopping = false

  constructor(client: HttpClient) {
    this.#work = Promise.all(range(clients).map((n) => this.#create(client, n)))
  }

  ids(): string[] {
    return this.#answered.map(({ id }) => id)
  }

  answeredBefore(instant: number): string[] {
    return this.#answered.filter(({ at }) => at <= instant).map(({ id }) => id)
  }

  answeredMore(count: number): Promise<unknown> {
    const wanted = this.#answered.length + count
    return until('clients to be answered', () => (this.#answered.length >= wanted ? true : undefined), 60_000)
  }

  p99(): number {
    return percentile(
      this.#answered.map(({ tookMs }) => tookMs),
      0.99,
    )
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#work
  }

  async #create(client: HttpClient, n: number): Promise<void> {
    await delay((pauseMs / clients) * n)
    while (!this.#isStopping) {
      const startedAt = performance.now()
      const id = await this.#insist(client, randomUUID())
      this.#answered.push({ id, at: Date.now(), tookMs: performance.now() - startedAt })
      await delay(pauseMs)
    }
  }

  #insist(client: HttpClient, key: string): Promise<string> {
    return until(
      'a create to be answered',
      async () => {
        const answer = await client
          .post('/requests', { title: `Under fire ${key}` }, { 'idempotency-key': key })
          .catch(() => undefined)
        if (answer?.status === 201) return String(answer.body['id'])
        if (answer && answer.status < 500) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`)
        this.askedAgain += 1
        return undefined
      },
      60_000,
    )
  }
}

/** @returns how long after the instant all of the requests had been opened by their workflows, with their clocks. */
async function timeToClocks({ admin }: Context, ids: readonly string[], since: number): Promise<number> {
  const opened = async () => {
    const [row] = await admin.statement<{ n: number }>(
      'SELECT count(DISTINCT r.id)::int AS n FROM requests r JOIN clocks c ON c.request_id = r.id WHERE r.id = ANY($1::uuid[]) AND r.seq >= 2',
      [ids],
    )
    return row?.n === ids.length ? true : undefined
  }
  await until('every acknowledged request to have its clocks', opened, 60_000).catch(() => undefined)
  return Date.now() - since
}
