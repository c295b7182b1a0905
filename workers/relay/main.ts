/** The relay as a process: tells Temporal what PostgreSQL took in, publishes the log in order, and tells people of it. */
import { Database } from '@holdfast/db/database.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { pino } from 'pino'
import { readEnv } from '../env.ts'
import { startRelay } from './relay.ts'

const env = readEnv()
const log = pino({ level: env.logLevel, base: null })
const db = new Database(env.relayDatabaseUrl, { max: 10, applicationName: 'holdfast-relay' })
const appDb = new Database(env.databaseUrl, { max: 4, applicationName: 'holdfast-notifier' })
const { temporalAddress: address, temporalNamespace: namespace, payloadKeys } = env
const gateway = connectGateway({ address, namespace, payloadKeys })
const relay = startRelay({ db, appDb, gateway, log, natsUrl: env.natsUrl, metricsPort: env.metricsPort })
log.info('relay ready')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void relay.stop().then(async () => {
      await gateway.close()
      await Promise.all([db.close(), appDb.close()])
    })
  })
}
