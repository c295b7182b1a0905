import type { RequestFilter } from '@holdfast/contracts/requests/list-requests.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { ViewGrouping } from '@holdfast/contracts/views/vocabulary.ts'
import { describe, expect, it } from 'vitest'
import { matchesFilter } from '../filter/matches.ts'
import type { LoadPage } from './group-pages.ts'
import { groupRequests } from './groups.ts'
import { compareRequests } from './order.ts'
import { QueueList, type QueueQuery } from './queue-list.ts'

const now = Date.parse('2026-11-21T10:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const surroundings = { now, timeZone: 'UTC', meId: 'me', teamIds: ['t1'], agentIds: ['me'] }

function request(number: number, rest: Partial<RequestSummary> = {}): RequestSummary {
  return {
    id: number < 0 ? `r-${String(-number).padStart(3, '0')}` : `r${String(number).padStart(4, '0')}`,
    number: `IT-${number}`,
    title: `Request ${number}`,
    type: 'incident',
    status: 'open',
    priority: 'normal',
    channel: 'portal',
    categoryId: null,
    subcategoryId: null,
    businessUnitId: null,
    regionId: null,
    siteId: null,
    tags: [],
    requester: { id: 'p', name: 'P' },
    team: null,
    assignee: null,
    waitReason: null,
    slaState: 'running',
    nextDueAt: at(number),
    nextDueClock: 'resolution',
    clock: null,
    createdAt: at(-1_000),
    updatedAt: at(-1_000),
    version: 1,
    ...rest,
  }
}

/** A desk in memory that answers as the API does. */
class Desk {
  readonly requests = new Map<string, RequestSummary>()
  asked: RequestFilter[] = []
  fails = false

  constructor(requests: readonly RequestSummary[]) {
    for (const one of requests) this.requests.set(one.id, one)
  }

  load: LoadPage = async ({ filter, cursor, limit, ...order }) => {
    this.asked.push(filter)
    if (this.fails) throw new Error('the desk cannot be reached')
    const all = [...this.requests.values()]
      .filter((one) => matchesFilter(one, filter))
      .sort((one, other) => compareRequests(one, other, order))
    const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1
    const items = all.slice(from, from + limit)
    return { items, nextCursor: from + limit < all.length ? (items.at(-1)?.id ?? null) : null }
  }

  change(id: string, changes: Partial<RequestSummary>): ReadonlyMap<string, RequestSummary> {
    const before = this.requests.get(id)
    if (!before) throw new Error(`there is no ${id}`)
    const after = { ...before, ...changes, version: before.version + 1 }
    this.requests.set(id, after)
    return new Map([[id, after]])
  }

  add(one: RequestSummary): ReadonlyMap<string, RequestSummary> {
    this.requests.set(one.id, one)
    return new Map([[one.id, one]])
  }
}

const openOnly: RequestFilter = { status: ['open', 'in_progress', 'waiting'] }
const query = (by: ViewGrouping = 'none', filter: RequestFilter = openOnly, when = now): QueueQuery => ({
  filter,
  sort: 'nextDue',
  direction: 'asc',
  grouping: groupRequests(by, filter, { ...surroundings, now: when }),
  isNothing: false,
  at: when,
})

async function open(requests: readonly RequestSummary[], asked = query(), rows = 50) {
  const desk = new Desk(requests)
  const list = new QueueList(asked, desk.load)
  list.need(rows)
  await settled(list)
  return { desk, list }
}

/** Everything that was asked for has been answered. */
async function settled(list: QueueList): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  expect(list.getSnapshot().isLoading).toBe(false)
}

const numbers = (list: QueueList) => list.getSnapshot().ids.map((id) => Number(id.slice(1)))
const lines = (list: QueueList) =>
  list.getSnapshot().items.map((item) => {
    if (item.kind === 'row') return Number(item.id.slice(1))
    return item.kind === 'group' ? `${item.isFolded ? '+' : '-'}${item.key}` : item.kind
  })
const many = (count: number) => Array.from({ length: count }, (_, index) => request(index + 1))

describe('loading a queue', () => {
  it('reads page after page, as far as one scrolls', async () => {
    const { list, desk } = await open(many(250))
    expect(numbers(list)).toHaveLength(60)
    expect(lines(list).at(-1)).toBe('loading')
    list.need(61)
    await settled(list)
    expect(numbers(list)).toHaveLength(160)
    list.need(10_000)
    await settled(list)
    expect(numbers(list)).toEqual(many(250).map((_, index) => index + 1))
    expect(list.getSnapshot().isComplete).toBe(true)
    expect(desk.asked).toHaveLength(3)
  })

  it('shows what could not be read, and tries again', async () => {
    const desk = new Desk(many(3))
    desk.fails = true
    const list = new QueueList(query(), desk.load)
    list.need(50)
    await settled(list)
    expect(lines(list)).toEqual(['error'])
    desk.fails = false
    list.retry()
    await settled(list)
    expect(numbers(list)).toEqual([1, 2, 3])
  })

  it('goes on where a later page failed', async () => {
    const { list, desk } = await open(many(100))
    desk.fails = true
    list.need(100)
    await settled(list)
    expect(lines(list).at(-1)).toBe('error')
    desk.fails = false
    list.retry()
    await settled(list)
    expect(numbers(list)).toHaveLength(100)
  })

  it('asks nothing where nothing can match', async () => {
    const { list, desk } = await open(many(3), { ...query(), isNothing: true })
    expect(list.getSnapshot()).toMatchObject({ items: [], isComplete: true, isLoading: false })
    expect(desk.asked).toEqual([])
  })
})

describe('groups of a queue', () => {
  const mixed = [request(-5), request(30), request(60), request(5_000), request(9, { nextDueAt: null })]

  it('stand in their order, and empty ones not at all', async () => {
    const { list } = await open(mixed, query('clock'))
    expect(lines(list)).toEqual(['-late', -5, '-soon', 30, 60, '-later', 5_000, '-paused', 9])
  })

  it('show what follows only behind all that stands before', async () => {
    const { list } = await open([...many(100), request(9_000)], query('clock'), 10)
    expect(lines(list).filter((line) => typeof line === 'string')).toEqual(['-soon', 'loading'])
    list.need(200)
    await settled(list)
    expect(lines(list).filter((line) => typeof line === 'string')).toEqual(['-soon', '-later'])
  })

  it('are folded without being read, unless they are empty', async () => {
    const { list, desk } = await open(mixed, query('clock'))
    list.toggleGroup('soon')
    expect(lines(list)).toEqual(['-late', -5, '+soon', '-later', 5_000, '-paused', 9])
    const folded = new QueueList(query('clock'), desk.load, ['soon', 'today'])
    desk.asked = []
    folded.setCounts(new Map([['today', 0]]))
    folded.need(50)
    await settled(folded)
    expect(lines(folded)).toEqual(['-late', -5, '+soon', '-later', 5_000, '-paused', 9])
    expect(desk.asked).toHaveLength(3)
    folded.toggleGroup('soon')
    await settled(folded)
    expect(lines(folded)).toEqual(['-late', -5, '-soon', 30, 60, '-later', 5_000, '-paused', 9])
  })

  it('take over what changes from one to another', async () => {
    const { list, desk } = await open([request(1), request(2), request(3, { status: 'waiting' })], query('status'))
    expect(lines(list)).toEqual(['-open', 1, 2, '-waiting', 3])
    list.receive(desk.change('r0001', { status: 'waiting' }))
    expect(lines(list)).toEqual(['-open', 2, '-waiting', 1, 3])
    list.receive(desk.change('r0002', { status: 'in_progress' }))
    expect(lines(list)).toEqual(['-in_progress', 2, '-waiting', 1, 3])
  })
})

describe('what changes while one looks', () => {
  it('changes the row alone, and nothing around it', async () => {
    const { list, desk } = await open(many(3))
    const before = list.getSnapshot()
    let drawn = 0
    list.rows.subscribe('r0002', () => {
      drawn += 1
    })
    list.rows.subscribe('r0003', () => {
      throw new Error('this row has not changed')
    })
    list.receive(desk.change('r0002', { title: 'Changed' }))
    expect(drawn).toBeGreaterThan(0)
    expect(list.rows.get('r0002')?.shown.title).toBe('Changed')
    expect(list.getSnapshot()).toBe(before)
  })

  it('never goes back to an older state', async () => {
    const { list, desk } = await open(many(2))
    const older = desk.change('r0001', { title: 'Older' })
    list.receive(desk.change('r0001', { title: 'Newer' }))
    list.receive(older)
    expect(list.rows.get('r0001')?.shown.title).toBe('Newer')
  })

  it('leaves the list when it does not belong there any more', async () => {
    const { list, desk } = await open(many(3))
    list.receive(desk.change('r0002', { status: 'closed', nextDueAt: null }))
    expect(numbers(list)).toEqual([1, 3])
    list.receive(new Map([['r0003', null]]))
    expect(numbers(list)).toEqual([1])
  })

  it('stays while somebody looks at it', async () => {
    const { list, desk } = await open(many(3))
    list.isHeld = (id) => id === 'r0002'
    list.receive(desk.change('r0002', { status: 'closed' }))
    expect(numbers(list)).toEqual([1, 2, 3])
    expect(list.rows.get('r0002')?.isLeaving).toBe(true)
    list.release()
    expect(numbers(list)).toEqual([1, 2, 3])
    list.isHeld = () => false
    list.release()
    expect(numbers(list)).toEqual([1, 3])
  })

  it('holds what is new until it is asked for, then in its place', async () => {
    const { list, desk } = await open([request(10), request(30)])
    list.receive(desk.add(request(20)))
    list.receive(desk.add(request(5)))
    list.receive(desk.add(request(7, { status: 'closed' })))
    expect(numbers(list)).toEqual([10, 30])
    expect(list.getSnapshot().arrivals).toBe(2)
    expect(list.insertArrivals()).toEqual(['r0020', 'r0005'])
    expect(numbers(list)).toEqual([5, 10, 20, 30])
    expect(list.rows.get('r0020')?.isFresh).toBe(true)
    list.markSeen('r0020')
    expect(list.rows.get('r0020')?.isFresh).toBe(false)
    expect(list.getSnapshot().arrivals).toBe(0)
  })

  it('forgets what came and went before it was shown', async () => {
    const { list, desk } = await open([request(10)])
    list.receive(desk.add(request(20)))
    list.receive(desk.change('r0020', { status: 'closed' }))
    expect(list.getSnapshot().arrivals).toBe(0)
  })

  it('leaves to its page what stands behind all that is loaded', async () => {
    const { list, desk } = await open(many(100))
    list.receive(desk.add(request(900)))
    expect(list.getSnapshot().arrivals).toBe(0)
    list.need(100)
    await settled(list)
    expect(numbers(list).at(-1)).toBe(900)
  })

  it('is found by its words only where they are in what one sees', async () => {
    const { list, desk } = await open([request(10)], query('none', { ...openOnly, q: 'request' }))
    list.receive(desk.add(request(20, { title: 'Something else' })))
    expect(list.getSnapshot().arrivals).toBe(0)
    list.receive(desk.add(request(21)))
    expect(list.getSnapshot().arrivals).toBe(1)
    // What a search found stays, however its title changes.
    list.receive(desk.change('r0010', { title: 'Something else' }))
    expect(numbers(list)).toEqual([10])
  })

  it('shows what is not shown twice', async () => {
    const { list, desk } = await open(many(100))
    list.receive(desk.add(request(3, { id: 'r0003a' })))
    list.insertArrivals()
    list.need(200)
    await settled(list)
    const ids = list.getSnapshot().ids
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(101)
  })
})

describe('reading a queue anew', () => {
  it('keeps what is shown until the new is there', async () => {
    const { list, desk } = await open(many(3))
    desk.requests.delete('r0001')
    desk.add(request(4))
    const refreshing = list.refresh()
    expect(numbers(list)).toEqual([1, 2, 3])
    expect(await refreshing).toBe(true)
    expect(numbers(list)).toEqual([2, 3, 4])
  })

  it('keeps what is shown when it cannot be read', async () => {
    const { list, desk } = await open(many(3))
    desk.fails = true
    expect(await list.refresh()).toBe(false)
    expect(numbers(list)).toEqual([1, 2, 3])
  })

  it('reads as much as was there', async () => {
    const { list } = await open(many(250), query(), 150)
    await list.refresh()
    expect(numbers(list)).toHaveLength(160)
    list.need(250)
    await settled(list)
    expect(numbers(list)).toHaveLength(250)
  })
})

describe('time that goes by', () => {
  it('moves rows into the groups where they belong by then', async () => {
    const { list } = await open([request(-5), request(10), request(30)], query('clock'))
    await list.renew(query('clock', openOnly, now + 15 * 60_000))
    expect(lines(list)).toEqual(['-late', -5, 10, '-soon', 30])
  })

  it('holds what has come by time alone', async () => {
    const late = (when: number) => query('none', { ...openOnly, dueBefore: new Date(when).toISOString() }, when)
    const { list } = await open([request(-5), request(10), request(30)], late(now))
    expect(numbers(list)).toEqual([-5])
    await list.renew(late(now + 15 * 60_000))
    expect(numbers(list)).toEqual([-5])
    expect(list.getSnapshot().arrivals).toBe(1)
    list.insertArrivals()
    expect(numbers(list)).toEqual([-5, 10])
  })
})

describe('one’s own changes', () => {
  it('are shown at once, and taken back when they are refused', async () => {
    const { list } = await open(many(2))
    list.rows.begin('r0001', { priority: 'critical' })
    const changed = { shown: { priority: 'critical' }, request: { priority: 'normal' } }
    expect(list.rows.get('r0001')).toMatchObject({ isSaving: true, ...changed })
    const refusal = { error: new Error('no'), retry: null }
    list.rows.refuse('r0001', refusal)
    expect(list.rows.get('r0001')).toMatchObject({ isSaving: false, refusal, shown: { priority: 'normal' } })
  })

  it('stay shown over a change of somebody else', async () => {
    const { list, desk } = await open(many(2))
    list.rows.begin('r0001', { priority: 'critical' })
    list.receive(desk.change('r0001', { title: 'Changed' }))
    expect(list.rows.get('r0001')?.shown).toMatchObject({ priority: 'critical', title: 'Changed' })
  })

  it.each(['before', 'after'])('are the server’s once it has them, told of %s the answer', async (when) => {
    const { list, desk } = await open(many(2))
    list.rows.begin('r0001', { priority: 'critical' })
    const told = desk.change('r0001', { priority: 'high' })
    if (when === 'before') list.receive(told)
    list.rows.settle('r0001')
    if (when === 'after') {
      expect(list.rows.get('r0001')).toMatchObject({ isSaving: false, shown: { priority: 'critical' } })
      list.receive(told)
    }
    expect(list.rows.get('r0001')).toMatchObject({ isSaving: false, shown: { priority: 'high' } })
  })
})

describe('selecting rows', () => {
  it('toggles, extends, takes all and none', async () => {
    const { list } = await open(many(5))
    const { selection } = list
    selection.toggle('r0002')
    selection.extendTo('r0004')
    expect([...selection.getSnapshot()].sort()).toEqual(['r0002', 'r0003', 'r0004'])
    expect(list.rows.get('r0003')?.isSelected).toBe(true)
    selection.toggle('r0003')
    expect(list.rows.get('r0003')?.isSelected).toBe(false)
    selection.extendTo('r0001')
    expect([...selection.getSnapshot()].sort()).toEqual(['r0001', 'r0002', 'r0003', 'r0004'])
    selection.selectAll()
    expect(selection.getSnapshot().size).toBe(5)
    selection.clear()
    expect(selection.getSnapshot().size).toBe(0)
  })

  it('forgets what has left', async () => {
    const { list, desk } = await open(many(3))
    list.selection.selectAll()
    list.receive(desk.change('r0002', { status: 'closed' }))
    expect([...list.selection.getSnapshot()]).toEqual(['r0001', 'r0003'])
  })
})
