import { randomUUID } from 'node:crypto'
import type { Actor, MessageSignal, RequestCommand, RequestSignal } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { clocks, commandPayloads, events, outbox, requests } from '@holdfast/db/requests/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { ChangeOutcome } from '@holdfast/gateway/request-gateway.ts'
import { requestSignal, requestWorkflowId } from '@holdfast/workflows/requests/messages.ts'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Harness } from './harness.ts'
import { fastForward } from './time-skipping.ts'
import { until } from './until.ts'

/** The relay leaves an outbox row alone until then. */
export const held = sql`'infinity'::timestamptz`

/** A command without its actor is a person's of the organization: the first agent. */
type Command = RequestCommand extends infer C
  ? C extends RequestCommand
    ? Omit<C, 'actor'> & { actor?: Actor }
    : never
  : never

/** One request and everything that is on record about it. */
export class LiveRequest {
  readonly #harness: Harness
  readonly org: MinimalOrganization
  readonly id: string

  constructor(harness: Harness, org: MinimalOrganization, id: string) {
    this.#harness = harness
    this.org = org
    this.id = id
  }

  get workflowId(): string {
    return requestWorkflowId(this.id)
  }

  /** Waits until its workflow has opened it. */
  opened(): Promise<number> {
    return until('the request to be opened', async () => {
      const { seq } = await this.row()
      return seq >= 2 ? seq : undefined
    })
  }

  async change(command: Command, updateId: string = randomUUID()): Promise<ChangeOutcome> {
    const { orgId, agentId } = this.org
    const full = { actor: { kind: 'person', id: agentId }, ...command } as RequestCommand
    return this.#harness.gateway.change({ orgId, requestId: this.id }, full, { updateId })
  }

  async tell(signal: RequestSignal): Promise<void> {
    await this.#harness.client.workflow.getHandle(this.workflowId).signal(requestSignal, signal)
  }

  /** A public message as the relay tells of it. */
  async reply(type: 'agent_reply' | 'requester_reply', at: Date, options: { thanks?: boolean; id?: string } = {}) {
    const person = type === 'agent_reply' ? this.org.agentId : this.org.requesterId
    const { thanks = false, id: messageId = uuidv7() } = options
    await this.tell({ type, messageId, actor: { kind: 'person', id: person }, occurredAt: at.toISOString(), thanks })
  }

  /** Keeps a text for a command to name. */
  async payload(body: Record<string, unknown>): Promise<string> {
    const { orgId } = this.org
    const [row] = await this.#harness.db.tenant(orgId, (tx) =>
      tx.insert(commandPayloads).values({ orgId, requestId: this.id, body }).returning({ id: commandPayloads.id }),
    )
    return row?.id ?? ''
  }

  async resolve(occurredAt?: Date, code = 'solved', text = 'Put it out.'): Promise<ChangeOutcome> {
    const payloadId = await this.payload({ text })
    const at = occurredAt && { occurredAt: occurredAt.toISOString() }
    return this.change({ type: 'resolve', code, payloadId, take: true, ...at })
  }

  async row() {
    const [row] = await this.#read((tx) => tx.select().from(requests).where(eq(requests.id, this.id)))
    if (!row) throw new Error(`request ${this.id} does not exist`)
    return row
  }

  clocks() {
    return this.#read((tx) =>
      tx.select().from(clocks).where(eq(clocks.requestId, this.id)).orderBy(asc(clocks.kind), asc(clocks.cycle)),
    )
  }

  async clock(kind: string, cycle = 1) {
    const clock = (await this.clocks()).find((row) => row.kind === kind && row.cycle === cycle)
    if (!clock) throw new Error(`there is no ${kind} clock ${cycle}`)
    return clock
  }

  events() {
    return this.#read((tx) => tx.select().from(events).where(eq(events.requestId, this.id)).orderBy(asc(events.seq)))
  }

  /** Those that a transition caused; what the notifier tells of the log comes besides. */
  effects() {
    const own = and(eq(effects.requestId, this.id), isNotNull(effects.causeSeq))
    return this.#read((tx) => tx.select().from(effects).where(own))
  }

  /** Those that a transition wrote; what the notifier tells of the log comes besides. */
  async notifications() {
    const own = and(eq(effects.requestId, this.id), isNotNull(effects.causeSeq))
    const rows = await this.#read((tx) =>
      tx.select().from(notifications).innerJoin(effects, eq(effects.id, notifications.effectId)).where(own),
    )
    return rows.map((row) => row.notifications)
  }

  /** Everything that people were told of it, in the order of the log. */
  told() {
    const own = eq(notifications.requestId, this.id)
    return this.#read((tx) => tx.select().from(notifications).where(own).orderBy(asc(notifications.position)))
  }

  /** Writes a public message into the outbox as the API does, which the relay leaves alone until `releaseOutbox`. */
  async holdMessage(type: MessageSignal['type'], occurredAt: Date): Promise<void> {
    const id = type === 'agent_reply' ? this.org.agentId : this.org.requesterId
    const signal: MessageSignal = {
      type,
      messageId: uuidv7(),
      actor: { kind: 'person', id },
      occurredAt: occurredAt.toISOString(),
      thanks: false,
    }
    const row = { orgId: this.org.orgId, requestId: this.id, kind: 'message', payload: signal }
    await this.#read((tx) => tx.insert(outbox).values({ ...row, nextAttemptAt: held }))
  }

  /** Lets the relay come by. */
  async releaseOutbox(): Promise<void> {
    await this.#read((tx) => tx.update(outbox).set({ nextAttemptAt: sql`now()` }).where(eq(outbox.requestId, this.id)))
  }

  outbox() {
    return this.#read((tx) => tx.select().from(outbox).where(eq(outbox.requestId, this.id)))
  }

  /** Waits for an event of the type. */
  event(type: string, timeoutMs?: number) {
    const look = async () => (await this.events()).find((event) => event.type === type)
    return until(`the event ${type}`, look, timeoutMs)
  }

  async eventTypes(): Promise<string[]> {
    return (await this.events()).map(({ type }) => type)
  }

  /** Waits until the row is as said. */
  reaches(status: string, timeoutMs?: number) {
    const look = async () => {
      const row = await this.row()
      return row.status === status ? row : undefined
    }
    return until(`the request to be ${status}`, look, timeoutMs)
  }

  get handle() {
    return this.#harness.client.workflow.getHandle(this.workflowId)
  }

  /** Lets the workflow's time run to the instant. */
  passTo(instant: Date): Promise<void> {
    return fastForward(this.#harness.client, this.workflowId, instant)
  }

  #read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#harness.db.tenant(this.org.orgId, work)
  }
}
