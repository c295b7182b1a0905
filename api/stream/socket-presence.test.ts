import { randomUUID } from 'node:crypto'
import { plainAsker } from '@holdfast/contracts/people/rights.ts'
import type { RequestStanding } from '@holdfast/db/requests/queries.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { Live } from './live/live.ts'
import type { OrganizationReaders } from './organization-readers.ts'
import type { StreamSocket } from './socket.ts'
import { SocketPresence } from './socket-presence.ts'

const orgId = randomUUID()
const rita = { ...plainAsker(randomUUID(), 'requester'), orgId, person: { name: 'Rita' }, link: null }
const wire = { subscribe: () => () => undefined, publish: () => undefined, onStatus: () => undefined }
const lives: Live[] = []
afterEach(() => {
  for (const live of lives.splice(0)) live.close()
})

/** A socket whose standings are read when the test says so. */
function open() {
  const live = new Live(wire, { warn: () => undefined })
  lives.push(live)
  const socket = { id: randomUUID(), caller: rita, isOver: false, subscriptions: new Map() } as unknown as StreamSocket
  const reads = new Map<string, (standing: RequestStanding | null) => void>()
  const load = (id: string) => new Promise<RequestStanding | null>((resolve) => reads.set(id, resolve))
  const standings = new Map<string, RequestStanding>()
  const readers = { standingsForMany: { load, loadAll: async () => standings } } as unknown as OrganizationReaders
  const presence = new SocketPresence(live)
  return {
    live,
    socket,
    standings,
    say: (requestId: string | null) =>
      presence.hear(socket, { type: 'presence', requestId, state: 'viewing' }, readers),
    read: (requestId: string, standing: RequestStanding | null) => reads.get(requestId)?.(standing),
    recheck: () => presence.recheck([socket], readers),
    looksAt: () => live.placeOf(socket.id),
  }
}

const standingOf = (id: string, participantIds = [rita.personId]) => ({ id, participantIds }) as RequestStanding

describe('where a socket says that it looks', () => {
  const [one, two] = [randomUUID(), randomUUID()]

  it('is nowhere after a quick look, though the look is decided later', async () => {
    const { say, read, looksAt } = open()
    const looking = say(one)
    await say(null)
    read(one, standingOf(one))
    await looking
    expect(looksAt()).toBeNull()
  })

  it('is what was said last, in whichever order the two are decided', async () => {
    const { say, read, looksAt } = open()
    const [first, second] = [say(one), say(two)]
    read(two, standingOf(two))
    await second
    read(one, standingOf(one))
    await first
    expect(looksAt()).toBe(two)
  })

  it('stays where it was when the next one is refused', async () => {
    const { say, read, looksAt } = open()
    const [first, second] = [say(one), say(two)]
    read(two, null)
    await expect(second).rejects.toMatchObject({ code: 'not_found' })
    read(one, standingOf(one))
    await first
    expect(looksAt()).toBe(one)
  })

  it('is nowhere for a socket that has ended meanwhile', async () => {
    const { live, socket, say, read, looksAt } = open()
    const looking = say(one)
    live.gone(socket.id)
    Object.assign(socket, { isOver: true })
    read(one, standingOf(one))
    await looking
    expect(looksAt()).toBeNull()
  })

  it('ends with the right to see it', async () => {
    const { standings, say, read, recheck, looksAt } = open()
    const looking = say(one)
    read(one, standingOf(one))
    await looking
    standings.set(one, standingOf(one))
    await recheck()
    expect(looksAt()).toBe(one)
    standings.set(one, standingOf(one, []))
    await recheck()
    expect(looksAt()).toBeNull()
  })
})
