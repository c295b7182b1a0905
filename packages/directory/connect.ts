/** A connection to one server of a directory, encrypted and checked before the first word. */
import { lookup } from 'node:dns/promises'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectSecure, type TLSSocket } from 'node:tls'
import { DirectoryFailure } from './failures.ts'
import { startTls } from './start-tls.ts'

const stepTimeoutMs = 5_000

export interface ServerAddress {
  /** As the settings name it. */
  readonly url: string
  readonly host: string
  readonly port: number
  /** TLS from the first byte, instead of StartTLS. */
  readonly isSecure: boolean
}

export type ConnectStep = 'resolve' | 'connect' | 'tls'

export interface ConnectOptions {
  /** PEM; `null`: the authorities that this machine trusts. */
  readonly certificateAuthority: string | null
  /** Told of each step that went well, with what was found. */
  readonly onStep?: (step: ConnectStep, detail: string) => void
}

export function parseServer(url: string): ServerAddress {
  const { protocol, hostname, port } = new URL(url)
  const isSecure = protocol === 'ldaps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return { url, host, port: Number(port) || (isSecure ? 636 : 389), isSecure }
}

/** @throws DirectoryFailure `unreachable` or `untrusted` */
export async function connectServer(url: string, options: ConnectOptions): Promise<TLSSocket> {
  const server = parseServer(url)
  const { onStep = () => undefined } = options
  let socket: Socket | undefined
  try {
    onStep('resolve', await resolve(server))
    socket = connectPlain({ host: server.host, port: server.port })
    await settle(socket, 'connect', `${server.host}:${server.port} does not answer`)
    onStep('connect', `${socket.remoteAddress}:${server.port} answers`)
    if (!server.isSecure) await within(startTls(socket), 'it does not answer to StartTLS')
    const secure = await shakeHands(server, socket, options)
    onStep('tls', `${secure.getProtocol()}, ${describe(secure)}`)
    return secure
  } catch (error) {
    socket?.destroy()
    throw asFailure(server, error)
  }
}

async function resolve({ host }: ServerAddress): Promise<string> {
  if (isIP(host)) return `${host} is an address`
  const found = await within(lookup(host, { all: true }), `no name server answers for ${host}`)
  return `${host} is ${found.map(({ address }) => address).join(', ')}`
}

async function shakeHands(server: ServerAddress, socket: Socket, options: ConnectOptions): Promise<TLSSocket> {
  const { certificateAuthority } = options
  const tls: ConnectionOptions = { socket, host: server.host, minVersion: 'TLSv1.2' }
  // An address is compared with those in the certificate; it must not be sent as a name.
  if (!isIP(server.host)) tls.servername = server.host
  if (certificateAuthority !== null) tls.ca = certificateAuthority
  const secure = connectSecure(tls)
  await settle(secure, 'secureConnect', 'it does not answer to the TLS handshake')
  return secure
}

function describe(socket: TLSSocket): string {
  const { subject, subjectaltname, issuer, valid_to } = socket.getPeerCertificate()
  const name = subjectaltname?.replaceAll('DNS:', '').replaceAll('IP Address:', '') || String(subject?.CN ?? '')
  return `a certificate for ${name} by ${String(issuer?.CN ?? issuer?.O ?? 'nobody named')}, good until ${valid_to}`
}

/** Waits for one event of a socket, for so long and no longer; whatever ends the socket before fails with its reason. */
async function settle(socket: Socket, event: 'connect' | 'secureConnect', tooLate: string): Promise<void> {
  await within(
    new Promise<void>((resolve, reject) => {
      socket.once(event, () => resolve())
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('it ended the connection')))
    }),
    tooLate,
  )
  // What breaks later is told by whoever uses it; without a listener it would end the process.
  socket.on('error', () => undefined)
}

async function within<T>(work: Promise<T>, tooLate: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${tooLate} within ${stepTimeoutMs / 1_000} s`)), stepTimeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

// OpenSSL's and Node's names of what can be wrong with a certificate.
const ofCertificates = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)|ISSUER|CRL|^ERR_TLS_CERT|ALTNAME/

function asFailure({ url }: ServerAddress, error: unknown): DirectoryFailure {
  const { code = '', message } = error as Error & { code?: string }
  const trouble = ofCertificates.test(code) ? 'untrusted' : 'unreachable'
  return new DirectoryFailure(trouble, url, message, error)
}
