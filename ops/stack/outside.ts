import { Client } from 'pg'
import type { OutsideServers } from './config.ts'
import { natsAnswers } from './nats.ts'
import { StackProblem } from './problem.ts'
import { ensureBucket } from './s3.ts'
import { temporalAnswers } from './temporal-namespace.ts'

/** A URL without its password, for messages. */
export function hidePassword(url: string): string {
  return url.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:…@')
}

async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new StackProblem(`PostgreSQL at ${hidePassword(url)} (DATABASE_URL) cannot be used: ${reason(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
}

const reason = (error: unknown): string => {
  const { message, code, $metadata } = error as NodeJS.ErrnoException & { $metadata?: { httpStatusCode?: number } }
  // A HEAD has no body that could say more.
  if (message === 'UnknownError') return `it answers ${$metadata?.httpStatusCode}`
  return message || code || String(error)
}

/** Checks that each outside server is there; the first that is not is named in a sentence. */
export async function checkOutsideServers(outside: OutsideServers): Promise<void> {
  if (outside.databaseUrl) await checkDatabase(outside.databaseUrl)
  if (outside.natsUrl && !(await natsAnswers(outside.natsUrl, 5000))) {
    throw new StackProblem(
      `NATS at ${hidePassword(outside.natsUrl)} (NATS_URL) does not answer or refuses the password.`,
    )
  }
  if (outside.temporalAddress && !(await temporalAnswers(outside.temporalAddress, 5000))) {
    throw new StackProblem(`Temporal at ${outside.temporalAddress} (TEMPORAL_ADDRESS) does not answer.`)
  }
  if (outside.s3) {
    await ensureBucket(outside.s3).catch((error) => {
      throw new StackProblem(`S3 at ${outside.s3?.endpoint} (S3_ENDPOINT) cannot be used: ${reason(error)}.`)
    })
  }
}
