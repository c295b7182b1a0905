/** What the tests of the socket share: a desk that listens, and clients of it. */
import type { AddressInfo } from 'node:net'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { App } from '../app-type.ts'
import type { AppConfig } from '../config.ts'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'
import { StreamTestClient } from './stream-test-client.ts'

export async function listen(app: App): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

export interface SocketOptions {
  readonly asker?: Asker
  readonly headers?: Record<string, string>
  readonly query?: string
}

/** Opens a socket as a browser does that is on a page of the desk. */
export function openSocket(
  port: number,
  org: MinimalOrganization,
  { asker, headers = {}, query = '' }: SocketOptions,
): StreamTestClient {
  const host = hostOf(org)
  const cookie = asker && { cookie: asker.cookie, origin: `http://${host}` }
  return new StreamTestClient(`ws://127.0.0.1:${port}/api/v1/stream${query}`, { host, ...cookie, ...headers })
}

/** Follows a request as the subscription `r`. */
export async function follow(client: StreamTestClient, requestId: string, after?: number) {
  const place = after === undefined ? {} : { after }
  client.say({ type: 'subscribe', id: 'r', topic: { kind: 'request', requestId }, ...place })
  return client.first('subscribed', 'r')
}

/** A desk with one replica that listens, somebody on each side of it, and the sockets they have opened. */
export class StreamTestDesk {
  readonly desk: TestDesk
  readonly port: number
  readonly requester: Asker
  readonly agent: Asker
  readonly #clients: StreamTestClient[] = []

  private constructor(desk: TestDesk, { port, requester, agent }: { port: number; requester: Asker; agent: Asker }) {
    this.desk = desk
    this.port = port
    this.requester = requester
    this.agent = agent
  }

  static async open(stream: AppConfig['stream'] = {}): Promise<StreamTestDesk> {
    const desk = await openDesk({}, { stream })
    const port = await listen(desk.app)
    const [requester, agent] = [await desk.as(desk.org.requesterId), await desk.as(desk.org.agentId)]
    return new StreamTestDesk(desk, { port, requester, agent })
  }

  /** A socket that may yet be refused. */
  open(options: SocketOptions, org = this.desk.org): StreamTestClient {
    const client = openSocket(this.port, org, options)
    this.#clients.push(client)
    return client
  }

  /** A socket that was let in. */
  async greeted(options: SocketOptions, org = this.desk.org): Promise<StreamTestClient> {
    const client = this.open(options, org)
    await client.first('hello')
    return client
  }

  /** Ends every socket without saying so. */
  cut(): void {
    for (const client of this.#clients.splice(0)) client.cut()
  }

  async close(): Promise<void> {
    this.cut()
    await this.desk.close()
  }
}
