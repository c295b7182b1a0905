import { Client } from 'pg'
import type { OutsideServers } from './config.ts'
import { natsAnswers } from './nats.ts'
import { acceptsConnections } from './ports.ts'
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

/** Whether somebody listens there: mail itself is not tried. @throws StackProblem for what is no address */
async function checkMail(smtpUrl: string): Promise<void> {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new StackProblem('SMTP_URL is not like smtp://user:password@host:587 or smtps://user:password@host.')
  }
  const port = Number(url.port || (url.protocol === 'smtps:' ? 465 : 587))
  if (await acceptsConnections(port, url.hostname)) return
  throw new StackProblem(`The mail server at ${hidePassword(smtpUrl)} (SMTP_URL) does not answer.`)
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
  if (outside.smtpUrl) await checkMail(outside.smtpUrl)
  if (outside.s3) {
    await ensureBucket(outside.s3).catch((error) => {
      throw new StackProblem(`S3 at ${outside.s3?.endpoint} (S3_ENDPOINT) cannot be used: ${reason(error)}.`)
    })
  }
}
