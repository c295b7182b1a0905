/** A live conversation over two API replicas while each of them, NATS and PostgreSQL are killed. */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { findFreePorts } from '@holdfast/stack/ports.ts'
import { Balancer } from '../support/balancer.ts'
import { type Child, createApi } from '../support/children.ts'
import { HttpClient } from '../support/http-client.ts'
import { insist } from '../support/insist.ts'
import { inWords, range } from '../support/measure.ts'
import { Talker } from '../support/talker.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const downMs = 1_500
const pauseMs = 150
const boundMs = 15_000

export const talkUnderSigkill: Line = {
  id: 'TALK',
  title: 'a live conversation loses, repeats or reorders a message',
  quick: false,
  async run(context) {
    const { harness, stack } = context
    const { nats, postgres } = stack.processes
    if (!nats || !postgres) throw new Error('this line needs servers of its own')
    const org = await seedMinimalOrganization(harness.db, { calendar: aroundTheClock })
    const replicas = await Promise.all(['a', 'b'].map((suffix, index) => startReplica(context, suffix, index)))
    const balancer = await Balancer.start(replicas.map(({ port }) => port))
    context.afterwards(() => balancer.stop())
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take' })

    const talkers: Record<string, Talker> = {}
    for (const [name, personId] of [
      ['requester', org.requesterId],
      ['agent', org.agentId],
      ['colleague', org.otherAgentId],
    ] as const) {
      const client = await HttpClient.signIn(balancer.url, harness.db, org, personId)
      const talker = new Talker(balancer.url, client, request.id)
      talkers[name] = talker
      context.afterwards(async () => talker.close())
    }
    const all = Object.values(talkers)
    await until('all to be online', () => (all.every(({ reconnects }) => reconnects >= 0) ? true : undefined))

    const talk = new Talk(talkers)
    const figures: Record<string, string | number> = {}
    const order = { 'replica a': replicas[0]?.child, 'replica b': replicas[1]?.child, NATS: nats, PostgreSQL: postgres }
    for (const [name, target] of Object.entries(order)) {
      if (!target) continue
      await talk.saidMore(12)
      await target.kill('SIGKILL')
      await delay(downMs)
      await target.restart()
      const upAt = Date.now()
      const wanted = talk.said.length
      await until(
        `all to have heard after ${name}`,
        () => (all.every((who) => heardPublic(who) >= wanted) ? true : undefined),
        60_000,
      )
      figures[`${name} back, all heard after`] = inWords(Date.now() - upAt)
    }
    await talk.saidMore(12)
    await talk.end()
    const { requester, agent, colleague } = talkers as Record<'requester' | 'agent' | 'colleague', Talker>
    const total = talk.said.length + talk.notes.length
    const caughtUp = () =>
      agent.heardIds.length >= total && heardPublic(requester) >= talk.said.length ? true : undefined
    await until('everybody to have heard everything', caughtUp, boundMs).catch(() => undefined)

    const found = new Findings()
    const written = await context.admin.statement<{ id: string; internal: boolean; position: number }>(
      `SELECT m.id, m.internal, e.position::float8 AS position FROM messages m
       JOIN events e ON e.request_id = m.request_id AND e.type IN ('message_posted', 'note_added') AND e.data->>'messageId' = m.id::text
       WHERE m.request_id = $1 ORDER BY e.position`,
      [request.id],
    )
    const [publicOnes, everything] = [written.filter(({ internal }) => !internal), written]
    found.equal(
      'each that was answered is there once',
      sorted(written.map(({ id }) => id)),
      sorted([...talk.said, ...talk.notes]),
    )
    found.equal(
      'the requester heard each public message once, in order',
      requester.heardIds,
      publicOnes.map(({ id }) => id),
    )
    found.equal(
      'the agent heard every message and note once, in order',
      agent.heardIds,
      everything.map(({ id }) => id),
    )
    found.equal(
      'and so did the colleague',
      colleague.heardIds,
      everything.map(({ id }) => id),
    )
    const foreign = requester.heard.filter(({ message, type }) => message?.internal || type === 'note_added')
    found.none('the requester heard of no note', foreign)
    for (const [name, { heard }] of Object.entries(talkers)) {
      const positions = heard.map(({ position }) => position)
      found.none(
        `places only grow for the ${name}`,
        positions.filter((position, index) => position <= (positions[index - 1] ?? 0)),
      )
    }
    found.equal(
      'nobody had to read the page anew',
      all.map(({ reloads }) => reloads),
      [0, 0, 0],
    )
    // The workflow takes them one after another, behind the conversation.
    const replied = async () =>
      (await request.eventTypes()).filter((type) => type === 'agent_replied' || type === 'requester_replied').length
    const reached = async () => ((await replied()) >= publicOnes.length ? true : undefined)
    await until('the workflow to have been told of everything', reached, 60_000).catch(() => undefined)
    found.equal('each public message reached the workflow once', await replied(), publicOnes.length)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'three people talk over two replicas behind a balancer; each replica, NATS and PostgreSQL are SIGKILLed and started again',
      held: found.held,
      figures: {
        messages: talk.said.length,
        notes: talk.notes.length,
        reconnects: all.reduce((sum, { reconnects }) => sum + reconnects, 0),
        ...figures,
      },
    }
  },
}

const sorted = (ids: readonly string[]) => [...ids].sort()
const heardPublic = ({ heard }: Talker) => heard.filter(({ type }) => type === 'message_posted').length

async function startReplica(context: Context, suffix: string, index: number): Promise<{ child: Child; port: number }> {
  const { stack } = context
  // The stack has one port for an API; a second replica takes that of a stack that is not there.
  const port = index === 0 ? stack.ports.api : (await findFreePorts()).api
  const child = createApi(stack, { suffix: `-${suffix}`, port })
  context.afterwards(() => child.stop())
  await child.start()
  return { child, port }
}

/** Everybody says something every now and then, and insists until it is answered. */
class Talk {
  readonly said: string[] = []
  readonly notes: string[] = []
  readonly #work: Promise<unknown>
  #isEnding = false

  constructor(talkers: Record<string, Talker>) {
    this.#work = Promise.all(Object.entries(talkers).map(([name, talker]) => this.#speak(name, talker)))
  }

  saidMore(count: number): Promise<unknown> {
    const wanted = this.said.length + count
    return until('more to be said', () => (this.said.length >= wanted ? true : undefined), 60_000)
  }

  async end(): Promise<void> {
    this.#isEnding = true
    await this.#work
  }

  async #speak(name: string, talker: Talker): Promise<void> {
    for (let n = 1; !this.#isEnding; n += 1) {
      if (name === 'colleague' && n % 2 === 0) this.notes.push(await talker.say(`Note ${n}`, randomUUID(), 'notes'))
      else this.said.push(await talker.say(`${name} ${n}: ${range(n % 5).join(' ')}`, randomUUID()))
      await delay(pauseMs)
    }
  }
}
