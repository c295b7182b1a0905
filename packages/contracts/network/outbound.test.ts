import { describe, expect, it } from 'vitest'
import { createOutboundRules } from './outbound.ts'

describe('outbound rules', () => {
  const rules = createOutboundRules([])

  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fd00:ec2::254',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
    '1.2.3',
  ])('keep %s out of reach', (address) => expect(rules.mayReach(address)).toBe(false))

  it.each(['1.1.1.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    'let %s be reached',
    (address) => expect(rules.mayReach(address)).toBe(true),
  )

  it('let be reached what an operator names, and nothing beside it', () => {
    const some = createOutboundRules(['10.20.0.0/16', ' 127.0.0.1', 'fd00:1::/32'])
    expect(['10.20.9.9', '127.0.0.1', '::ffff:127.0.0.1', 'fd00:1::5'].map(some.mayReach)).toEqual(Array(4).fill(true))
    expect(['10.21.0.1', '127.0.0.2', 'fd00:2::5'].map(some.mayReach)).toEqual(Array(3).fill(false))
  })

  it.each(['10.0.0.0/33', 'example.org', '10.0.0.0/', '10.0.0.0/8/8', '', '::/129', '10.0.0.0/x'])(
    'refuse %j as a network',
    (network) => expect(() => createOutboundRules([network])).toThrow('is not a network'),
  )
})
