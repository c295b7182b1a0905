/**
 * The only door to PostgreSQL. Every piece of work names its tenant, so that nobody can forget it: without
 * `app.org_id` row-level security shows nothing (design decision 10).
 */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** A transaction inside one organization, with typed tables. */
export type Tx = NodePgDatabase

export interface DatabaseOptions {
  /** Connections at most. */
  readonly max?: number
  readonly applicationName?: string
  /** A statement that takes longer is cancelled; none, unless given. */
  readonly statementTimeoutMs?: number
}

// PostgreSQL's `infinity` (no due time) is a real value of some columns; a Date cannot hold it.
export const never = new Date(8_640_000_000_000_000)

const parseInstant = (text: string | null): Date | null =>
  text === null ? null : text === 'infinity' ? never : new Date(text)
const timestamptz: number = pg.types.builtins.TIMESTAMPTZ

export class Database {
  readonly #pool: pg.Pool

  constructor(url: string, options: DatabaseOptions = {}) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: options.max ?? 10,
      application_name: options.applicationName ?? 'holdfast',
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      ...(options.statementTimeoutMs && { statement_timeout: options.statementTimeoutMs }),
    })
    // An idle connection that the server closed (a restart) is replaced at the next use; it must not end the process.
    this.#pool.on('error', () => undefined)
    // The same for one in use, which the pool does not listen to: its query fails, or its next one.
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /**
   * Runs `work` in one transaction that sees and writes one organization only.
   * Commits when it returns, rolls back when it throws.
   */
  async tenant<T>(orgId: string, work: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query(`BEGIN; SET LOCAL app.org_id = '${asUuid(orgId)}'`)
      const result = await work(drizzle(client), client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      broken = await client.query('ROLLBACK').then(
        () => undefined,
        (cause: Error) => cause,
      )
      throw error
    } finally {
      client.release(broken)
    }
  }

  /**
   * One statement that needs no tenant or names it itself (`take_request`, `find_organization`, health).
   * Named statements are prepared once a connection.
   */
  async statement<Row extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.#pool.query<Row>(name === undefined ? { text, values } : { text, values, name })
    return result.rows
  }

  /** A connection of one's own, for locks that live as long as it does. The caller releases it. */
  connect(): Promise<pg.PoolClient> {
    return this.#pool.connect()
  }

  /** Connections in use and waiting callers, for metrics. */
  get load(): { total: number; idle: number; waiting: number } {
    return { total: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

pg.types.setTypeParser(timestamptz, parseInstant as never)

// SET takes no parameters, so what goes into it must be a UUID and nothing else.
function asUuid(orgId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(orgId))
    throw new TypeError('an organization id must be a UUID')
  return orgId
}
