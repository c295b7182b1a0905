/** An agent at work: by the API and the socket, for the agents' pages are another story. */
import type { AddressInfo } from 'node:net'
import type { Asker } from '@holdfast/api/test-helper.ts'
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { createStreamClient, type StreamClient } from '@holdfast/stream-client/stream-client.ts'
import { until } from '../../support/until.ts'
import type { Stage } from './stage.ts'

export interface Agent {
  readonly requestId: string
  readonly sessionId: string
  write(body: string): Promise<Message>
  /** Until the returned function is called. */
  type(): () => void
  read(messageId: string): void
  /** The conversation as the desk has it, from the first. */
  messages(): Promise<Message[]>
  end(): Promise<void>
  leave(): void
}

/** Takes whoever is first in line. */
export async function takeNext({ desk, agent, deskId }: Stage): Promise<Agent> {
  const taken = await insist(agent, { method: 'POST', url: `/chat/desks/${deskId}/take-next` })
  const { requestId, id: sessionId } = taken as { requestId: string; id: string }
  const { port } = desk.app.server.address() as AddressInfo
  const stream = follow(agent, port)
  stream.subscribe(
    { kind: 'request', requestId },
    { onEvent: ({ message }) => message && stream.received(requestId, message.id) },
  )
  await until('the agent to be online', () => stream.status.code === 'online' || undefined)
  const messagesUrl = `/requests/${requestId}/messages`
  return {
    requestId,
    sessionId,
    async write(body) {
      const posted = await insist(agent, { method: 'POST', url: messagesUrl, payload: { body } })
      return (posted as { message: Message }).message
    },
    type() {
      stream.typing(requestId)
      const timer = setInterval(() => stream.typing(requestId), 500)
      return () => clearInterval(timer)
    },
    read: (messageId) => stream.read(requestId, messageId),
    async messages() {
      return ((await insist(agent, { method: 'GET', url: `${messagesUrl}?limit=100` })) as { items: Message[] }).items
    },
    async end() {
      await insist(agent, { method: 'POST', url: `/chat/sessions/${sessionId}/end` })
    },
    leave: () => stream.close(),
  }
}

function follow(agent: Asker, port: number): StreamClient {
  return createStreamClient({
    url: `ws://127.0.0.1:${port}/api/v1/stream`,
    async getTicket() {
      return ((await insist(agent, { method: 'POST', url: '/stream/tickets' })) as { ticket: string }).ticket
    },
  })
}

async function insist(agent: Asker, options: Parameters<Asker['ask']>[0]): Promise<unknown> {
  const answer = await agent.ask(options)
  if (answer.statusCode >= 300) throw new Error(`${options.method} ${String(options.url)}: ${answer.body}`)
  return answer.json()
}
