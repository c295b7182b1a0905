import { Database } from '@holdfast/db/database.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly db: Database
  }
}

/** PostgreSQL; connects at the first use. */
export const databasePlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const db = new Database(config.databaseUrl, {
      max: config.databaseConnections ?? 20,
      applicationName: 'holdfast-api',
    })
    app.decorate('db', db)
    app.addHook('onClose', () => db.close())
  },
  { name: 'database' },
)
