/** A reconnect misses a colleague's reply; the agent answers twice (chatwoot#14934). */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { Balancer } from '../support/balancer.ts'
import { createApi } from '../support/children.ts'
import { HttpClient } from '../support/http-client.ts'
import { insist } from '../support/insist.ts'
import { range } from '../support/measure.ts'
import { Talker } from '../support/talker.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'

// Cut for any time: not at all, a blink, a tunnel.
const cutsMs = [0, 40, 400, 2_000]

export const reconnectMisses: Line = {
  id: 'S19',
  title: 'a reconnect misses a colleague’s reply; the agent answers twice',
  quick: true,
  async run(context) {
    const { harness, stack } = context
    const org = await seedMinimalOrganization(harness.db)
    const api = createApi(stack)
    context.afterwards(() => api.stop())
    await api.start()
    const direct = `http://127.0.0.1:${stack.ports.api}`
    const tunnel = await Balancer.start([stack.ports.api])
    context.afterwards(() => tunnel.stop())
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take' })
    const agentClient = await HttpClient.signIn(direct, harness.db, org, org.agentId)
    const agent = new Talker(tunnel.url, agentClient, request.id)
    const colleague = new Talker(direct, await HttpClient.signIn(direct, harness.db, org, org.otherAgentId), request.id)
    for (const talker of [agent, colleague]) context.afterwards(async () => talker.close())
    await until('both to be online', () => (agent.reconnects >= 0 && colleague.reconnects >= 0 ? true : undefined))

    const written: string[] = []
    const write = async (text: string) => void written.push(await colleague.say(text, randomUUID()))
    for (const cutMs of cutsMs) {
      await write(`Before ${cutMs} ms of silence`)
      const isCut = delay(Math.min(cutMs, 20)).then(() => tunnel.shut())
      await write(`While the line is being cut`)
      await isCut
      for (const n of range(3)) await write(`Reply ${n + 1} that nobody hears`)
      await delay(cutMs)
      tunnel.open()
      await write('When it is back')
      await until('the agent to be back', () => (agent.heardIds.length >= written.length ? true : undefined), 45_000)
    }
    const found = new Findings()
    found.equal('the agent heard every reply once, in order', agent.heardIds, written)
    found.that('the line was truly lost', agent.reconnects >= cutsMs.length - 1, agent.reconnects)
    found.equal('without reading the page anew', agent.reloads, 0)

    // An answer that was written while the colleague's came is held back, and what was missed is shown.
    const stale = { body: 'My answer', lastSeenMessageId: written.at(-2), clientId: randomUUID() }
    const path = `/requests/${request.id}/messages`
    const warned = await agentClient.post(path, stale)
    const missed = (warned.body['missed'] ?? []) as { id: string }[]
    found.equal(
      'a stale reply is warned of',
      [warned.status, warned.body['type']],
      [409, 'urn:holdfast:problem:reply_stale'],
    )
    found.equal(
      'and shows what was missed',
      missed.map(({ id }) => id),
      written.slice(-1),
    )
    const before = await countMessages()
    const [first, second] = await Promise.all([1, 2].map(() => agentClient.post(path, { ...stale, confirm: true })))
    found.equal(
      'confirmed, it is sent, and a retry makes no twin',
      [first?.status, second?.status, await countMessages()],
      [201, 201, before + 1],
    )
    const race = await Promise.all(
      [agentClient, await HttpClient.signIn(direct, harness.db, org, org.otherAgentId)].map((client, n) =>
        client.post(path, { body: `At once ${n}`, lastSeenMessageId: idOf(first?.body), clientId: randomUUID() }),
      ),
    )
    found.equal('of two at the same instant one is warned', race.map(({ status }) => status).sort(), [201, 409])
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `the line is cut for ${cutsMs.join(', ')} ms while a colleague replies; then two answer at once`,
      held: found.held,
      figures: { replies: written.length, reconnects: agent.reconnects },
    }

    async function countMessages(): Promise<number> {
      const [row] = await context.admin.statement<{ n: number }>(
        'SELECT count(*)::int AS n FROM messages WHERE request_id = $1',
        [request.id],
      )
      return row?.n ?? 0
    }
  },
}

function idOf(posted: Record<string, unknown> = {}): string | undefined {
  return (posted['message'] as { id: string } | null)?.id
}
