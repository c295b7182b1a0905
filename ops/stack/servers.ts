import type { OutsideServers, Tool } from './config.ts'
import { type StackPorts, temporalInternalPorts } from './ports.ts'

/** The servers of a stack. */
export type ServerName = 'postgres' | 'nats' | 's3' | 'mail' | 'temporal' | 'temporal-ui'

const everyServer: ServerName[] = ['postgres', 'nats', 's3', 'mail', 'temporal', 'temporal-ui']

/** Groups that are stopped one after the other, those that need others first. */
export const stopOrder: ServerName[][] = [['temporal-ui'], ['temporal'], ['nats', 's3', 'mail'], ['postgres']]

const toolNames: Record<ServerName, Tool[]> = {
  postgres: [],
  nats: ['nats-server'],
  s3: ['versitygw'],
  mail: [],
  temporal: ['temporal-server', 'temporal-sql-tool'],
  'temporal-ui': ['temporal-ui'],
}

/** Which servers are to be started: those wanted and what they need, less what is run elsewhere. */
export function serversToStart(outside: OutsideServers, only: ServerName[] = everyServer): ServerName[] {
  const wanted = new Set(only)
  if (wanted.has('temporal-ui')) wanted.add('temporal')
  if (outside.temporalAddress) wanted.delete('temporal')
  if (outside.temporalUiUrl) wanted.delete('temporal-ui')
  if (outside.natsUrl) wanted.delete('nats')
  if (outside.s3) wanted.delete('s3')
  if (outside.smtpUrl) wanted.delete('mail')
  // The embedded Temporal keeps to the embedded PostgreSQL even if ours is elsewhere: it needs databases of its own.
  if (outside.databaseUrl) wanted.delete('postgres')
  if (wanted.has('temporal')) wanted.add('postgres')
  return everyServer.filter((name) => wanted.has(name))
}

/** The tools that servers are run with. */
export const toolsOf = (servers: ServerName[]): Tool[] => servers.flatMap((name) => toolNames[name])

/** Each port that servers listen on, with the name of who does. */
export function portsOf(servers: ServerName[], ports: StackPorts): { port: number; title: string }[] {
  const byServer: Record<ServerName, { port: number; title: string }[]> = {
    postgres: [{ port: ports.postgres, title: 'PostgreSQL' }],
    nats: [{ port: ports.nats, title: 'NATS' }],
    s3: [{ port: ports.s3, title: 'S3 (VersityGW)' }],
    mail: [ports.smtp, ports.mailPage].map((port) => ({ port, title: 'the mail catcher' })),
    temporal: [ports.temporal, ...temporalInternalPorts(ports)].map((port) => ({ port, title: 'the Temporal server' })),
    'temporal-ui': [{ port: ports.temporalUi, title: 'the Temporal UI' }],
  }
  return servers.flatMap((name) => byServer[name])
}
