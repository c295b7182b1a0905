/** Tickets as browsers show them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isKerberosBuilt } from '@holdfast/api/kerberos/is-built.ts'
import { findOnPath } from '@holdfast/stack/binaries.ts'
import { sambaMissing, searchPath } from './missing.ts'
import { runProgram } from './run-program.ts'
import type { TicketCache } from './tickets.ts'

/** @returns the first reason why tests of single sign-on have to be skipped; `null`: nothing is missing */
export function kerberosMissing(): string | null {
  if (!findOnPath('curl', searchPath())) return 'not found: curl'
  return (
    sambaMissing() ??
    (isKerberosBuilt() ? null : 'the optional package kerberos is not built (Debian: libkrb5-dev, then npm ci)')
  )
}

/** @returns what curl answers when a server of this name asks it to negotiate: Base64, never used before */
export async function makeToken(cache: TicketCache, host = 'localhost'): Promise<string> {
  let token = ''
  const server = createServer((request, response) => {
    const { authorization } = request.headers
    token = authorization?.replace(/^Negotiate /, '') ?? ''
    if (!token) response.writeHead(401, { 'www-authenticate': 'Negotiate' })
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await askByTicket(cache, `http://${host}:${port}/`)
  } finally {
    server.close()
  }
  if (!token) throw new Error('curl showed no ticket')
  return token
}

/** Asks as `curl --negotiate` does. @returns the status, headers and body of the last answer */
export async function askByTicket(
  cache: TicketCache,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Record<string, string[]>; body: string }> {
  const { hostname, port } = new URL(url)
  const output = await runProgram(
    'curl',
    [
      ...['--silent', '--negotiate', '--user', ':', '--resolve', `${hostname}:${port}:127.0.0.1`],
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ...['--write-out', '\n%{http_code}\n%{header_json}', url],
    ],
    { env: cache.env },
  )
  const [, body = '', status = '', json = ''] = /^([\s\S]*)\n(\d{3})\n(\{[\s\S]*\})\s*$/.exec(output) ?? []
  return { status: Number(status), headers: JSON.parse(json) as Record<string, string[]>, body }
}
