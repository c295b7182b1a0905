/** What tests of requests need, on the servers of the global set-up. */
import type { RequestInput } from '@holdfast/contracts/requests/commands.ts'
import { Database } from '@holdfast/db/database.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { statementsOf } from '@holdfast/db/requests/statements-of.ts'
import { type NewRequest, takeRequest } from '@holdfast/db/requests/take-request.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { dataConverterFor } from '@holdfast/gateway/data-converter.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { requestStartOptions } from '@holdfast/gateway/start-options.ts'
import { Client, Connection } from '@temporalio/client'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { held, LiveRequest } from './live-request.ts'
import { keysOf } from './payload-keys.ts'

export { LiveRequest } from './live-request.ts'

export interface HarnessUrls {
  readonly databaseUrl: string
  readonly temporalAddress: string
  /** As `PAYLOAD_KEYS` has it; without it nothing is sealed. */
  readonly payloadKeys?: string
}

export class Harness {
  readonly db: Database
  readonly gateway: RequestGateway
  readonly client: Client
  readonly #connection: Connection

  constructor(urls: HarnessUrls, namespace = 'holdfast') {
    this.db = new Database(urls.databaseUrl, { max: 8, applicationName: 'test' })
    const payloadKeys = keysOf(urls)
    this.gateway = connectGateway({ address: urls.temporalAddress, namespace, payloadKeys })
    this.#connection = Connection.lazy({ address: urls.temporalAddress })
    const dataConverter = dataConverterFor(payloadKeys, namespace)
    this.client = new Client({ connection: this.#connection, namespace, dataConverter })
  }

  async close(): Promise<void> {
    await Promise.all([this.db.close(), this.gateway.close(), this.#connection.close()])
  }

  /** Takes a request in, as the API does. */
  async take(org: MinimalOrganization, overrides: Partial<NewRequest> = {}): Promise<LiveRequest> {
    const input = newRequest(org, overrides)
    await takeRequest(this.db, input)
    return new LiveRequest(this, org, input.id)
  }

  /** Takes it in, but the relay does not come by until `releaseOutbox`. */
  async takeHeld(org: MinimalOrganization, overrides: Partial<NewRequest> = {}): Promise<LiveRequest> {
    const input = newRequest(org, overrides)
    await this.db.tenant(org.orgId, async (tx, client) => {
      await takeRequest(statementsOf(client), input)
      await tx.update(outbox).set({ nextAttemptAt: held }).where(eq(outbox.requestId, input.id))
    })
    return new LiveRequest(this, org, input.id)
  }

  /** A request whose workflow continues as new after so many events of history. */
  async takeContinuing(
    org: MinimalOrganization,
    continueAfterEvents: number,
    overrides: Partial<NewRequest> = {},
  ): Promise<LiveRequest> {
    const request = await this.takeHeld(org, overrides)
    const { number } = await request.row()
    const facts = { number: `HF-${number}`, priority: 'normal', type: 'incident' }
    const options = requestStartOptions({ orgId: org.orgId, requestId: request.id }, facts)
    const args: [RequestInput] = [{ orgId: org.orgId, requestId: request.id, continueAfterEvents }]
    await this.client.workflow.start('request', { ...options, args })
    await request.opened()
    return request
  }
}

/** @returns a request as the API takes one in. */
export function newRequest(org: MinimalOrganization, overrides: Partial<NewRequest> = {}): NewRequest {
  return {
    orgId: org.orgId,
    id: uuidv7(),
    actor: { kind: 'person', id: org.requesterId },
    requesterId: org.requesterId,
    type: 'incident',
    title: 'The printer is on fire',
    description: '',
    priority: 'normal',
    channel: 'portal',
    occurredAt: new Date(),
    ...overrides,
  }
}
