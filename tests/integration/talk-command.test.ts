/** `npm run talk` as an agent uses it: scripted input, a visitor who comes by the public API, the real servers. */
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { startVisit, type Visitor } from '@holdfast/api/chat/test-visitors.ts'
import { hostOf, openDesk, password, type TestDesk } from '@holdfast/api/test-helper.ts'
import { talk } from '@holdfast/cli/talk/talk.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { fetchTicket } from '@holdfast/stream-client/fetch-ticket.ts'
import { createStreamClient, type StreamClient } from '@holdfast/stream-client/stream-client.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'

let desk: TestDesk
let address: string
const agents: Agent[] = []

beforeEach(async () => {
  desk = await openDesk({ strategy: 'manual' })
  await seedChatDesk(desk.db, desk.org, { name: 'Help' })
  await desk.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(desk.app.server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(agents.splice(0).map((agent) => agent.leave()))
  // Opened for a request that was given up before it was sent: the server would wait a minute for what never comes.
  desk.app.server.closeAllConnections()
  await desk.close()
})

async function emailOf(personId: string): Promise<string> {
  const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people).where(eq(people.id, personId)))
  return rows[0]?.email ?? ''
}

/** Somebody at a terminal that is a pipe. */
class Agent {
  readonly #input = new PassThrough()
  readonly #leave = new AbortController()
  #output = ''
  #everything = ''
  #isOffline = false
  #networkChanged = () => {}
  readonly ended: Promise<number>

  constructor(email: string, from: string = address) {
    const output = new PassThrough({ encoding: 'utf8' })
    output.on('data', (text) => {
      this.#output += text
      this.#everything += text
    })
    this.ended = talk({
      address: from,
      email,
      password,
      organization: desk.org.slug,
      input: this.#input,
      output,
      signal: this.#leave.signal,
      withColours: false,
      network: {
        isOffline: () => this.#isOffline,
        listen: (onChange) => {
          this.#networkChanged = onChange
          return () => {}
        },
      },
    })
    agents.push(this)
  }

  static async begin(personId: string): Promise<Agent> {
    const agent = new Agent(await emailOf(personId))
    await agent.sees('connected: what happens is shown as it happens')
    return agent
  }

  type(line: string): void {
    this.#input.write(`${line}\n`)
  }

  /** Waits for it, and forgets all that was shown up to there. */
  async sees(words: string | RegExp): Promise<void> {
    const look = () => {
      const at = typeof words === 'string' ? this.#output.indexOf(words) : this.#output.search(words)
      if (at < 0) return undefined
      const length = typeof words === 'string' ? words.length : (words.exec(this.#output)?.[0].length ?? 0)
      this.#output = this.#output.slice(at + length)
      return true
    }
    await until(String(words), look).catch((error: Error) => {
      throw new Error(`${error.message}, in:\n${this.#output}`)
    })
  }

  /** How often it was shown since the beginning. */
  count(words: string): number {
    return this.#everything.split(words).length - 1
  }

  set offline(isOffline: boolean) {
    this.#isOffline = isOffline
    this.#networkChanged()
  }

  endInput(): void {
    this.#input.end()
  }

  async leave(): Promise<void> {
    this.#leave.abort()
    await this.ended
  }
}

const arrive = (body: object = {}) => startVisit({ app: desk.app, host: hostOf(desk.org) }, body)

async function writes(visitor: Visitor, body: string): Promise<string> {
  const url = `/requests/${visitor.requestId}/messages`
  const answer = await visitor.ask({ method: 'POST', url, payload: { body } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().message.id
}

/** The visitor's own page. */
async function openPage(visitor: Visitor): Promise<StreamClient> {
  const headers = { authorization: `Link ${visitor.token}`, 'x-holdfast-organization': desk.org.slug }
  const page = createStreamClient({
    url: `${address.replace('http', 'ws')}/api/v1/stream`,
    getTicket: () => fetchTicket(`${address}/api/v1/stream/tickets`, { headers }),
  })
  await new Promise<void>((resolve) =>
    page.subscribe({ kind: 'request', requestId: visitor.requestId }, { onSubscribed: () => resolve() }),
  )
  return page
}

describe('an agent at a terminal', () => {
  it('takes a visitor, talks, and resolves it', async () => {
    const agent = await Agent.begin(desk.org.agentId)
    const visitor = await arrive({ name: 'Ann Ito', message: 'My printer is on fire.' })
    await agent.sees(`${visitor.number} Ann Ito waits in line, place 1: “My printer is on fire.”`)
    agent.type('/next')
    await agent.sees(`── ${visitor.number} My printer is on fire`)
    await agent.sees(/\d\d:\d\d Ann Ito: My printer is on fire\./)

    const page = await openPage(visitor)
    page.presence(visitor.requestId)
    await agent.sees('Ann Ito is here')
    page.typing(visitor.requestId)
    await agent.sees('… Ann Ito is writing')
    await writes(visitor, 'It is the one\non the second floor.')
    await agent.sees(/Ann Ito: It is the one\n {6}on the second floor\./)
    agent.type('Leave the room, I am coming.')
    await agent.sees(/You: Leave the room, I am coming\./)
    const { items } = (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}/messages` })).json()
    expect(items.at(-1)).toMatchObject({ body: 'Leave the room, I am coming.', byRequester: false })
    page.read(visitor.requestId, items.at(-1).id)
    await agent.sees('Ann Ito has read it')
    agent.type('/note second floor, printer 4')
    await agent.sees('You (note, internal): second floor, printer 4')

    agent.type('/end')
    await agent.sees(`The chat of ${visitor.number} is over`)
    agent.type('/resolve solved The fire is out.')
    await agent.sees(`${visitor.number} is resolved (solved).`)
    expect((await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}` })).json()).toMatchObject({
      status: 'resolved',
      resolution: { code: 'solved', text: 'The fire is out.' },
    })
    page.close()
    // Nothing was shown twice.
    expect(agent.count('You: Leave the room')).toBe(1)
    expect(agent.count('Ann Ito: It is the one')).toBe(1)
    // What has ended can still be read.
    agent.type(`/open ${visitor.number}`)
    await agent.sees('question, resolved, normal')
    await agent.sees('You: Leave the room, I am coming.')
    agent.type('/quit')
    expect(await agent.ended).toBe(0)
  })

  it('is warned of what was written meanwhile, and sends it all the same only when asked to', async () => {
    const [agent, other] = [await Agent.begin(desk.org.agentId), await Agent.begin(desk.org.otherAgentId)]
    const visitor = await arrive({ name: 'Ben Ode' })
    for (const one of [agent, other]) {
      one.type(`/open ${visitor.number.toLowerCase()}`)
      await one.sees(`── ${visitor.number}`)
    }
    for (const one of [agent, other]) await one.sees('is here')
    agent.offline = true
    await agent.sees('this machine has no network')
    other.type('Hello Ben, I am looking at it.')
    await other.sees('You: Hello Ben')
    agent.type('Hello Ben, have you tried it again?')
    await agent.sees('Agent 2: Hello Ben, I am looking at it.')
    await agent.sees('NOT SENT: you had not seen a message when you wrote “Hello Ben, have you tried it again?”')
    const count = async () =>
      (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}/messages` })).json().items.length
    expect(await count()).toBe(1)
    agent.type('/send')
    await agent.sees('You: Hello Ben, have you tried it again?')
    expect(await count()).toBe(2)
    await other.sees('Agent 1: Hello Ben, have you tried it again?')
    agent.type('/send')
    await agent.sees('No reply is held back.')

    // Once back, what was missed is there, and once only.
    await writes(visitor, 'I have two answers now.')
    agent.offline = false
    await agent.sees('connected again; what was missed follows')
    await agent.sees('Ben Ode: I have two answers now.')
    agent.type('/who')
    await agent.sees('Agent 2 is here.')
    expect(agent.count('two answers')).toBe(1)
    expect(agent.count('I am looking at it')).toBe(1)
  })

  it('hears of a chat that is taken by somebody else, and of one that is its own but not open', async () => {
    const [agent, other] = [await Agent.begin(desk.org.agentId), await Agent.begin(desk.org.otherAgentId)]
    const [one, two] = [await arrive({ name: 'Cleo Ray' }), await arrive({ name: 'Dan Fox' })]
    agent.type('/next')
    await agent.sees(`── ${one.number}`)
    await other.sees(`${one.number} Cleo Ray is with Agent 1 now`)
    agent.type('/next')
    await agent.sees(`── ${two.number}`)
    await writes(one, 'Are you still there?')
    await agent.sees(`${one.number} Cleo Ray wrote: “Are you still there?” – /open ${one.number}`)
    agent.type('/next')
    await agent.sees('Nobody waits.')
    agent.type('/chats')
    await agent.sees(`Your chats:\n  ${one.number} Cleo Ray`)
  })
})

describe('a script at a pipe', () => {
  it('has each line carried out in order, then ends', async () => {
    const agent = await Agent.begin(desk.org.otherAgentId)
    const visitor = await arrive({ name: 'Eli Poe' })
    for (const line of [`/open ${visitor.number}`, 'one', 'two', '/nonsense', '/open HF-0', 'three']) agent.type(line)
    agent.endInput()
    expect(await agent.ended).toBe(0)
    for (const words of ['You: one', 'You: two', 'There is no /nonsense', 'no request HF-0', 'You: three']) {
      await agent.sees(words)
    }
    const { items } = (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}/messages` })).json()
    expect(items.map(({ body }: { body: string }) => body)).toEqual(['one', 'two', 'three'])
  })

  it('is told in a sentence why it cannot come in', async () => {
    const refused = async (email: string, from?: string) => {
      const agent = new Agent(email, from)
      agents.pop()
      return agent.ended.then(
        () => 'let in',
        (error: Error) => `${error.name}: ${error.message}`,
      )
    }
    expect(await refused('nobody@example.org')).toMatch(/CliProblem: Email or password is wrong\..*nobody@example\.org/)
    expect(await refused(await emailOf(desk.org.requesterId))).toMatch(/CliProblem: .*does not work at chat desks/)
    expect(await refused('x@y.z', 'http://127.0.0.1:9')).toMatch(/CliProblem: The desk does not answer at.*npm start/)
  })
})
