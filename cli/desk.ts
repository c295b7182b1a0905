/** The running desk as the command line sees it. */
import { Database } from '@holdfast/db/database.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { addressFile, readAddresses } from './env.ts'
import { CliProblem } from './problem.ts'

export interface Desk {
  readonly db: Database
  readonly gateway: RequestGateway
}

export interface Organization {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly temporalNamespace: string
}

const startFirst = 'Start the desk first: npm start'

/** Runs `work` on the desk. @throws CliProblem when it is not running */
export async function withDesk<T>(options: { connections?: number }, work: (desk: Desk) => Promise<T>): Promise<T> {
  return withDatabase(options, async (db) => {
    const { temporalAddress, temporalNamespace, payloadKeys } = findAddresses()
    const gateway = connectGateway({ address: temporalAddress, namespace: temporalNamespace, payloadKeys })
    try {
      if (!(await gateway.ready())) {
        throw new CliProblem(`The Temporal server does not answer at ${temporalAddress}. ${startFirst}`)
      }
      return await work({ db, gateway })
    } finally {
      await gateway.close()
    }
  })
}

/** Runs `work` on the desk's database alone. @throws CliProblem when it is not running */
export async function withDatabase<T>(
  { connections = 4 }: { connections?: number },
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { databaseUrl } = findAddresses()
  const db = new Database(databaseUrl, { max: connections, applicationName: 'holdfast-cli' })
  try {
    await db.statement('SELECT 1').catch((error: Error) => {
      throw new CliProblem(
        `PostgreSQL does not answer at ${new URL(databaseUrl).host} (${error.message}). ${startFirst}`,
      )
    })
    return await work(db)
  } finally {
    await db.close()
  }
}

function findAddresses() {
  const addresses = readAddresses()
  if (!addresses) throw new CliProblem(`The desk is not running: there is no ${addressFile}. ${startFirst}`)
  return addresses
}

/** @throws CliProblem when there is no such organization */
export async function requireOrganization(db: Database, slug: string): Promise<Organization> {
  const found = await findOrganization(db, slug)
  if (found) return found
  const way = slug === 'acme' ? 'npm run demo makes it' : 'create-organization makes one'
  throw new CliProblem(`There is no organization "${slug}": ${way}.`)
}

export async function findOrganization(db: Database, slug: string): Promise<Organization | undefined> {
  const [found] = await db.statement<{ id: string; slug: string; name: string; temporal_namespace: string }>(
    'SELECT id, slug, name, temporal_namespace FROM find_organization($1)',
    [slug],
  )
  return found && { id: found.id, slug: found.slug, name: found.name, temporalNamespace: found.temporal_namespace }
}
