import { Database } from '@holdfast/db/database.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly db: Database
  }
}

/** Longer than any answer takes; so a search through everything holds no connection for ever. */
const statementTimeoutMs = 60_000

/** PostgreSQL; connects at the first use. */
export const databasePlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const db = new Database(config.databaseUrl, {
      max: config.databaseConnections ?? 20,
      applicationName: 'holdfast-api',
      statementTimeoutMs,
    })
    app.decorate('db', db)
    app.addHook('onClose', () => db.close())
  },
  { name: 'database' },
)
