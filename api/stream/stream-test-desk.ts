/** What the tests of the socket share: a desk that listens, and clients of it. */
import type { AddressInfo } from 'node:net'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { App } from '../app-type.ts'
import { type Asker, hostOf } from '../test-helper.ts'
import { StreamTestClient } from './stream-test-client.ts'

export async function listen(app: App): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/** Opens a socket as a browser does that is on a page of the desk. */
export function openSocket(
  port: number,
  org: MinimalOrganization,
  { asker, headers = {}, query = '' }: { asker?: Asker; headers?: Record<string, string>; query?: string },
): StreamTestClient {
  const host = hostOf(org)
  const cookie = asker && { cookie: asker.cookie, origin: `http://${host}` }
  return new StreamTestClient(`ws://127.0.0.1:${port}/api/v1/stream${query}`, { host, ...cookie, ...headers })
}
