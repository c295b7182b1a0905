import { expect, it } from 'vitest'
import { SocketCounts } from './socket-counts.ts'

const rita = { orgId: 'o', personId: 'rita', link: null }
const byLink = (id: string) => ({ ...rita, link: { id, requestId: 'r', purpose: 'chat' as const } })

it('gives each person so many places, and takes them back', () => {
  const counts = new SocketCounts({ person: 2, link: 1 })
  const [first, second] = [counts.take(rita), counts.take(rita)]
  expect([first, second].every((giveBack) => giveBack !== null)).toBe(true)
  expect(counts.take(rita)).toBeNull()
  expect(counts.take({ ...rita, personId: 'dana' })).not.toBeNull()
  expect(counts.take({ ...rita, orgId: 'another' })).not.toBeNull()
  first?.()
  expect(counts.take(rita)).not.toBeNull()
  expect(counts.take(rita)).toBeNull()
})

it('counts links by themselves, so that a chat under an address leaves its owner all places', () => {
  const counts = new SocketCounts({ person: 2, link: 1 })
  expect(counts.take(byLink('a'))).not.toBeNull()
  expect(counts.take(byLink('a'))).toBeNull()
  expect(counts.take(byLink('b'))).not.toBeNull()
  expect(counts.take(rita)).not.toBeNull()
})
