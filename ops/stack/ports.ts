import { readdir, readFile, readlink } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { internalPortCount } from '../../temporal/server-config.ts'
import { StackProblem } from './problem.ts'

/** Everything that listens, all of it on 127.0.0.1. */
export interface StackPorts {
  api: number
  temporalUi: number
  postgres: number
  temporal: number
  nats: number
  s3: number
  smtp: number
  /** Where caught mail is looked at. */
  mailPage: number
  /** First of the ports that only the Temporal server itself uses. */
  temporalInternal: number
  workerMetrics: number
  relayMetrics: number
}

/** The first port of `npm start`. */
export const defaultBasePort = 4000
const blockSize = 22

/** The plan of ports from a first one. */
export const portsFrom = (base: number): StackPorts => ({
  api: base,
  temporalUi: base + 1,
  postgres: base + 2,
  temporal: base + 3,
  nats: base + 4,
  s3: base + 5,
  smtp: base + 6,
  mailPage: base + 7,
  temporalInternal: base + 10,
  workerMetrics: base + 20,
  relayMetrics: base + 21,
})

/** Whether nobody listens on a port of 127.0.0.1. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Whether something accepts connections on a port of 127.0.0.1. */
export function acceptsConnections(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}

/**
 * A block of free ports for a stack beside others.
 * Below the range from which the system takes ports of outgoing connections, lest one of ours be taken in between.
 */
export async function findFreePorts(): Promise<StackPorts> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const base = 10_000 + Math.floor(Math.random() * 900) * blockSize
    const block = Array.from({ length: blockSize }, (_, index) => base + index)
    const free = await Promise.all(block.map(isPortFree))
    if (free.every(Boolean)) return portsFrom(base)
  }
  throw new StackProblem('No block of free ports found between 10000 and 30000.')
}

/** Which process listens on a port, as far as the system tells. */
export async function findPortHolder(port: number): Promise<string | undefined> {
  try {
    const inode = await findListenInode(port)
    if (!inode) return undefined
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const fds = await readdir(`/proc/${pid}/fd`).catch(() => [])
      const links = await Promise.all(fds.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')))
      if (!links.includes(`socket:[${inode}]`)) continue
      const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replace(/[\0\s]+/g, ' ').trim()
      return `process ${pid} (${command.slice(0, 80)})`
    }
  } catch {
    // No /proc, as on macOS: the port's number has to do.
  }
  return undefined
}

async function findListenInode(port: number): Promise<string | undefined> {
  const listening = '0A'
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const lines = (await readFile(table, 'utf8').catch(() => '')).split('\n').slice(1)
    const columns = lines.map((line) => line.trim().split(/\s+/))
    const found = columns.find((column) => column[1]?.endsWith(`:${hexPort}`) && column[3] === listening)
    if (found) return found[9]
  }
  return undefined
}

/** Refuses with a sentence that names the first port in use and, where it can be told, who holds it. */
export async function assertPortsFree(wanted: { port: number; title: string }[]): Promise<void> {
  for (const { port, title } of wanted) {
    if (await isPortFree(port)) continue
    const holder = await findPortHolder(port)
    throw new StackProblem(
      `Port ${port}, which ${title} needs, is in use${holder ? ` by ${holder}` : ''}: stop that process and start again.`,
    )
  }
}

/** The ports that the Temporal server takes for itself. */
export const temporalInternalPorts = (ports: StackPorts): number[] =>
  Array.from({ length: internalPortCount }, (_, index) => ports.temporalInternal + index)
