import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { commonSpec, type StackContext } from './context.ts'
import { postgresUrl } from './postgres.ts'
import { StackProblem } from './problem.ts'

const run = promisify(execFile)

const databases = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
]

async function ensureSchema(context: StackContext, database: string, schema: string): Promise<void> {
  const env = { ...commonSpec(context, 'temporal').env, SQL_PASSWORD: context.secrets.temporal }
  const where = ['--plugin', 'postgres12_pgx', '--endpoint', '127.0.0.1', '--port', String(context.ports.postgres)]
  const tool = (...args: string[]) =>
    run(context.tools['temporal-sql-tool'], [...where, '--user', 'temporal', '--database', database, ...args], { env })
  try {
    // Both leave a database alone that has what they would give it, in some 20 ms.
    await tool('setup-schema', '--version', '0.0')
    await tool('update-schema', '--schema-name', schema)
  } catch (error) {
    const lines = (error as { stderr?: string }).stderr?.split('\n') ?? []
    const telling = lines.findLast((line) => /ERROR|error/.test(line)) ?? String(error)
    throw new StackProblem(`The schema of the database ${database} could not be set up: ${telling.trim()}`)
  }
}

/** Brings Temporal's databases to the schema of the server; safe to run again. */
export async function ensureTemporalSchema(context: StackContext): Promise<void> {
  await Promise.all(databases.map(({ database, schema }) => ensureSchema(context, database, schema)))
  await forgetFormerHosts(context)
}

/**
 * Deletes the heartbeats of the server that ran here before.
 * A new one on other ports would wait for those hosts for most of a minute; there is no other on our own database.
 */
async function forgetFormerHosts({ ports, secrets }: StackContext): Promise<void> {
  const client = new Client({ connectionString: postgresUrl(ports.postgres, 'temporal', secrets.temporal, 'temporal') })
  await client.connect()
  try {
    await client.query('delete from cluster_membership')
  } finally {
    await client.end()
  }
}
