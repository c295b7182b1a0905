import { relative } from 'node:path'
import { repoRoot } from './config.ts'
import type { Stack } from './index.ts'
import { hidePassword } from './outside.ts'

const table = (rows: [string, string][]): string =>
  rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`).join('\n')

function logsOf({ dataDir }: Stack): string {
  const path = relative(repoRoot, dataDir)
  return `${path.startsWith('..') ? dataDir : path || '.'}/logs/`
}

function describeMail({ urls: { mail } }: Stack): [string, string][] {
  return mail.pageUrl
    ? [['Mail', `${mail.pageUrl}  (all that was sent; none of it is delivered)`]]
    : [['Mail', hidePassword(mail.smtpUrl)]]
}

/** What is printed when the servers alone are up. */
export function describeServers(stack: Stack): string {
  const { urls } = stack
  const rows: [string, string][] = [
    ['PostgreSQL', hidePassword(urls.databaseUrl)],
    ['Temporal', urls.temporalAddress],
    ['Temporal UI', `${urls.temporalUiUrl}/temporal`],
    ['NATS', hidePassword(urls.natsUrl)],
    ['S3', urls.s3.endpoint],
    ...describeMail(stack),
    ['Logs', logsOf(stack)],
  ]
  return `The servers are up (passwords: secrets.json in the data folder).\n\n${table(rows)}\n\nCtrl-C stops them.`
}

interface Running {
  readonly publicUrl: string
  readonly signIns: string
  readonly needsSetup: boolean
  readonly seconds: number
}

/** What is printed when all of Holdfast is up. */
export function describeHoldfast(stack: Stack, { publicUrl, signIns, needsSetup, seconds }: Running): string {
  const rows: [string, string][] = [
    ['Holdfast', publicUrl],
    ['API', `${publicUrl}/docs`],
    ['Temporal UI', `${publicUrl}/temporal  (supervisors)`],
    ...(signIns.trim()
      ? [['Chat', `${publicUrl}/chat/help  (visitors of the sample organization)`] as [string, string]]
      : []),
    ...describeMail(stack),
    ['Logs', logsOf(stack)],
  ]
  const parts = [
    `Holdfast is ready, after ${seconds.toFixed(1)} s.`,
    table(rows),
    signIns.trimEnd(),
    needsSetup &&
      `Nobody administers this desk yet. Open ${publicUrl}/setup to set it up: whoever does it first rules it.`,
    'Ctrl-C stops all of it.',
  ]
  return parts.filter(Boolean).join('\n\n')
}
