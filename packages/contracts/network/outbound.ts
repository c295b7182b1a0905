/**
 * Where the desk goes when somebody else names the address: a webhook, a provider. Whoever may type an address must not
 * reach what only this machine and its neighbours may.
 */
import { BlockList, isIP } from 'node:net'

/** Everything that is not the internet: this machine, private networks, link-local (where clouds keep secrets), the rest. */
const inner: readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

/** Decides about addresses, after names have been resolved. */
export interface OutboundRules {
  mayReach(address: string): boolean
}

/**
 * @param allowed networks that may be reached although they are not the internet, such as `10.20.0.0/16` or `fd00::/8`
 * @throws TypeError for what is no network
 */
export function createOutboundRules(allowed: readonly string[]): OutboundRules {
  const open = new BlockList()
  for (const network of allowed) addNetwork(open, network)
  const closed = new BlockList()
  for (const [network, prefix, family] of inner) closed.addSubnet(network, prefix, family)
  return {
    mayReach(address) {
      const [plain = ''] = address.split('%')
      // IPv4 in the dress of IPv6 is what it is under it.
      const bare = mappedIPv4(plain) ?? plain
      const version = isIP(bare)
      if (version === 0) return false
      const family = version === 4 ? 'ipv4' : 'ipv6'
      return open.check(bare, family) || !closed.check(bare, family)
    },
  }
}

function addNetwork(list: BlockList, network: string): void {
  const [address = '', prefix, ...rest] = network.trim().split('/')
  const version = isIP(address)
  const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix)
  const isPrefix = Number.isInteger(bits) && bits >= 0 && bits <= (version === 4 ? 32 : 128) && prefix !== ''
  if (version === 0 || !isPrefix || rest.length > 0)
    throw new TypeError(`"${network}" is not a network such as 10.0.0.0/8`)
  list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6')
}

function mappedIPv4(address: string): string | null {
  if (isIP(address) !== 6) return null
  const [, high, low] =
    /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(new URL(`http://[${address}]`).hostname) ?? []
  if (high === undefined || low === undefined) return null
  const [one, other] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [one >> 8, one & 255, other >> 8, other & 255].join('.')
}
