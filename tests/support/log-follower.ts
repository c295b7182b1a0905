/**
 * Reads the log of the desk as an API replica does (design decision 8): over NATS while that is there, from
 * PostgreSQL by position wherever something is missing.
 */
import { allLogSubjects, type LogEntry, logHeadSubject } from '@holdfast/contracts/events.ts'
import type { Database } from '@holdfast/db/database.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'

export class LogFollower {
  /** Every position it has seen, in the order in which it took them. */
  readonly seen: number[] = []
  readOverNats = 0
  readFromPostgres = 0
  readonly #db: Database
  readonly #nats: NatsConnection
  readonly #work: Promise<void>
  /** The last position without a gap before it. */
  #cursor: number

  private constructor(db: Database, nats: NatsConnection, from: number) {
    this.#db = db
    this.#nats = nats
    this.#cursor = from
    this.#work = this.#follow()
  }

  static async start(db: Database, natsUrl: string, from: number): Promise<LogFollower> {
    const nats = await connect({
      ...natsAccess(natsUrl),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      name: 'follower',
    })
    return new LogFollower(db, nats, from)
  }

  async stop(): Promise<void> {
    await this.#nats.close()
    await this.#work
  }

  async #follow(): Promise<void> {
    const entries = this.#nats.subscribe('holdfast.>')
    for await (const message of entries) {
      const { position } = message.json<Pick<LogEntry, 'position'>>()
      const isHead = message.subject === logHeadSubject
      if (!isHead && !message.subject.startsWith(allLogSubjects.slice(0, -1))) continue
      if (position <= this.#cursor) continue
      // Something before it is missing, or the head of the log is beyond what came.
      if (isHead || position > this.#cursor + 1) await this.#readTo(position)
      else this.#take([position], 'nats')
    }
  }

  async #readTo(position: number): Promise<void> {
    const rows = await this.#db.statement<{ position: number }>(
      'SELECT position::float8 AS position FROM events WHERE position > $1 AND position <= $2 ORDER BY position',
      [this.#cursor, position],
    )
    this.#take(
      rows.map((row) => row.position),
      'postgres',
    )
  }

  #take(positions: readonly number[], from: 'nats' | 'postgres'): void {
    this.seen.push(...positions)
    this.#cursor = positions.at(-1) ?? this.#cursor
    if (from === 'nats') this.readOverNats += positions.length
    else this.readFromPostgres += positions.length
  }
}
