import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

/** What is kept of where a visitor comes from. */
export interface Visitors {
  /**
   * @returns the same for the same address, by which it is limited and blocked; it cannot be turned back without the
   * desk's key, so the address itself is not kept. Of IPv6 the network counts, for one visitor has all of it.
   */
  hashAddress(address: string): string
  /** The same for an email address, whatever its case. */
  hashEmail(email: string): string
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly visitors: Visitors
  }
}

export const visitorsPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const key = deriveKey(config.masterKey, 'visitor-addresses')
    const hash = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
    app.decorate('visitors', {
      hashAddress: (address) => hash(`address ${networkOf(address)}`),
      hashEmail: (email) => hash(`email ${email.toLowerCase()}`),
    })
  },
  { name: 'visitors' },
)

/** @returns the /64 of an IPv6 address; an IPv4 address as it is, also where it is written as IPv6 */
function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [bare = address] = address.split('%')
  if (!isIPv6(bare)) return address
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...Array<string>(missing).fill('0'), ...rest].slice(0, 4).join(':')
}
