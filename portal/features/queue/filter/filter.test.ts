import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { describe, expect, it } from 'vitest'
import { addCondition, changeCondition, changeWords, isSameFilter, replacePiece, writeCondition } from './edit.ts'
import { matchesFilter, matchesWords } from './matches.ts'
import { parseFilter } from './parse.ts'
import { type Found, resolveFilter } from './resolve.ts'
import { dateAt, nextDate, startOfDate } from './spans.ts'

const shape = (text: string) =>
  parseFilter(text).conditions.map(({ field, negated, values }) => `${negated ? '-' : ''}${field}=${values.join('|')}`)
const faults = (text: string) =>
  parseFilter(text).errors.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)

describe('reading a filter', () => {
  it.each<[string, string[], string]>([
    ['', [], ''],
    ['   ', [], ''],
    ['is:open', ['is=open'], ''],
    ['IS:Open', ['is=open'], ''],
    ['is:open priority:high due:<2h', ['is=open', 'priority=high', 'due=<2h'], ''],
    ['assignee:me team:network tag:x -tag:y', ['assignee=me', 'team=network', 'tag=x', '-tag=y'], ''],
    ['status:in-progress,waiting', ['status=in_progress|waiting'], ''],
    ['type:"service request"', ['type=service_request'], ''],
    ['team:"Field and devices",network', ['team=Field and devices|network'], ''],
    ['requester:o.adeyemi@acme.test', ['requester=o.adeyemi@acme.test'], ''],
    ['category:Hardware/Printers', ['category=Hardware/Printers'], ''],
    ['printer "smells of smoke"', [], 'printer "smells of smoke"'],
    ['-printer is:open', ['is=open'], '-printer'],
    ['IT-4821', [], 'IT-4821'],
    ['at 10:30 see http://x.test/y', [], 'at 10:30 see http://x.test/y'],
    ['tag:a,b,,', ['tag=a|b'], ''],
    ['tag:"a, b"', ['tag=a, b'], ''],
    ['due:TODAY', ['due=today'], ''],
    ['created:2026-11-20 updated:<2026-11-20', ['created=2026-11-20', 'updated=<2026-11-20'], ''],
    ['- :  "" ,', [], ''],
    ['متصفح tag:شبكة', ['tag=شبكة'], 'متصفح'],
  ])('%j', (text, conditions, words) => {
    expect(shape(text)).toEqual(conditions)
    expect(parseFilter(text).words).toBe(words)
    expect(parseFilter(text).errors).toEqual([])
  })

  it.each<[string, string[]]>([
    ['colour:red', ['unknown_field colour:red']],
    ['is:open priority:', ['no_value priority:']],
    ['tag:,', ['no_value tag:,']],
    ['priority:urgent', ['unknown_value urgent']],
    ['priority:high,urgent,low', ['unknown_value urgent']],
    ['due:soon', ['bad_span soon']],
    ['due:<0h', ['bad_span <0h']],
    ['due:<99999w', ['bad_span <99999w']],
    ['due:2026-02-30', ['bad_span 2026-02-30']],
    ['updated:late', ['bad_span late']],
    ['created:none', ['bad_span none']],
    ['due:<2h,>3h', ['one_span due:<2h,>3h']],
    ['-due:<2h', ['not_negatable -due:<2h']],
    ['-is:open', ['not_negatable -is:open']],
    ['team:"Field and', ['unclosed team:"Field and']],
    ['is:open "smells', ['unclosed "smells']],
  ])('says what is wrong with %j, and where', (text, wanted) => {
    expect(faults(text)).toEqual(wanted)
  })

  it('keeps what it understands beside what it does not', () => {
    expect(shape('is:open colour:red priority:high,urgent')).toEqual(['is=open', 'priority=high'])
  })

  it('knows where each condition and each value stands', () => {
    const text = 'words -tag:"a b",c'
    const [condition] = parseFilter(text).conditions
    expect(text.slice(condition?.start, condition?.end)).toBe('-tag:"a b",c')
    expect(condition?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['"a b"', 'c'])
  })

  it('has a reading of whatever is typed, and never loops', () => {
    const letters = ['a', ':', '"', ',', '-', ' ', '<', '2', 'h', 'is', 'tag', 'ش']
    let seed = 7
    for (let run = 0; run < 3_000; run += 1) {
      let text = ''
      for (let length = 0; length < 14; length += 1) {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
        text += letters[(seed >> 8) % letters.length]
      }
      const filter = parseFilter(text)
      for (const { start, end } of [...filter.conditions, ...filter.errors]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
      for (const condition of filter.conditions) {
        expect(shape(writeCondition(condition))).toEqual(shape(text.slice(condition.start, condition.end)))
      }
    }
  })
})

describe('changing a filter', () => {
  const change = (text: string, index: number, changes: object) => {
    const condition = parseFilter(text).conditions[index]
    if (!condition) throw new Error('there is no such condition')
    return changeCondition(text, condition, changes)
  }

  it('writes what must be quoted in quotes', () => {
    expect(writeCondition({ field: 'team', values: ['Field and devices', 'network'] })).toBe(
      'team:"Field and devices",network',
    )
    expect(writeCondition({ field: 'tag', negated: true, values: ['a,b'] })).toBe('-tag:"a,b"')
    expect(writeCondition({ field: 'tag', values: ['say "x"'] })).toBe('tag:"say x"')
  })

  it('leaves the rest of the text as it is', () => {
    const text = 'is:open  printer   tag:a  priority:high'
    expect(change(text, 1, { values: ['a', 'b c'] })).toBe('is:open  printer tag:a,"b c" priority:high')
    expect(change(text, 1, { negated: true })).toBe('is:open  printer -tag:a priority:high')
    expect(change(text, 0, { values: [] })).toBe('printer   tag:a  priority:high')
    expect(change('is:open', 0, { values: [] })).toBe('')
    expect(replacePiece('a b c', { start: 2, end: 3 }, 'x')).toBe('a x c')
  })

  it('adds to what is there', () => {
    expect(addCondition(parseFilter(''), { field: 'is', values: ['open'] })).toBe('is:open')
    expect(addCondition(parseFilter('is:open'), { field: 'tag', values: ['a'] })).toBe('is:open tag:a')
    expect(addCondition(parseFilter('tag:a is:open'), { field: 'tag', values: ['b', 'a'] })).toBe('tag:a,b is:open')
    expect(addCondition(parseFilter('-tag:a'), { field: 'tag', values: ['b'] })).toBe('-tag:a tag:b')
  })

  it('replaces the words', () => {
    expect(changeWords(parseFilter('old is:open "older one" -tag:a'), 'new words')).toBe('is:open -tag:a new words')
    expect(changeWords(parseFilter('old is:open'), ' ')).toBe('is:open')
  })

  it('tells whether two are the same', () => {
    expect(isSameFilter(' is:open  tag:a', 'is:open tag:a ')).toBe(true)
    expect(isSameFilter('is:open', 'is:open tag:a')).toBe(false)
  })
})

const now = Date.parse('2026-11-21T10:48:00Z')
const names: Record<string, Found> = {
  'team network': { id: 't1' },
  'team field': { id: 't2' },
  'assignee dana': { id: 'p2' },
  'assignee alex': 'ambiguous',
  'requester slow@acme.test': 'pending',
}
const resolve = (text: string, timeZone = 'Europe/Lisbon') =>
  resolveFilter(parseFilter(text), {
    now,
    timeZone,
    meId: 'me-id',
    find: (field, name) => names[`${field} ${name}`] ?? 'unknown',
  })

describe('asking the API for a filter', () => {
  it.each<[string, object]>([
    ['', {}],
    ['is:open', { status: ['open', 'in_progress', 'waiting'] }],
    ['is:open status:waiting,closed', { status: ['waiting'] }],
    ['is:new', { status: ['open'] }],
    ['is:ended', { status: ['resolved', 'closed', 'cancelled'] }],
    ['is:mine', { assigneeId: ['me-id'] }],
    ['is:unassigned assignee:me', { assigneeId: ['none', 'me-id'] }],
    ['is:paused', { slaState: ['paused'] }],
    ['-status:closed,cancelled', { status: ['open', 'in_progress', 'waiting', 'resolved'] }],
    ['priority:high priority:critical', { priority: ['high', 'critical'] }],
    ['-priority:low', { priority: ['critical', 'high', 'normal'] }],
    ['-priority:low -priority:normal', { priority: ['critical', 'high'] }],
    [
      'type:incident channel:email wait:vendor clock:running',
      { type: ['incident'], channel: ['email'], waitReason: ['vendor'], slaState: ['running'] },
    ],
    ['tag:a,b -tag:c', { tag: ['a', 'b'], notTag: ['c'] }],
    ['team:network,none -assignee:dana,me', { teamId: ['t1', 'none'], notAssigneeId: ['p2', 'me-id'] }],
    ['requester:me', { requesterId: ['me-id'] }],
    ['printer "on fire"', { q: 'printer "on fire"' }],
    ['due:<2h', { dueBefore: '2026-11-21T12:48:00.000Z' }],
    ['due:>1d', { dueAfter: '2026-11-22T10:48:00.000Z' }],
    ['due:late', { dueBefore: '2026-11-21T10:48:00.000Z' }],
    ['is:late due:<2h', { dueBefore: '2026-11-21T10:48:00.000Z' }],
    ['due:none', { isDue: false }],
    ['due:today', { dueBefore: '2026-11-22T00:00:00.000Z' }],
    ['due:2026-11-25', { dueAfter: '2026-11-25T00:00:00.000Z', dueBefore: '2026-11-26T00:00:00.000Z' }],
    ['updated:<3d', { updatedAfter: '2026-11-18T10:48:00.000Z' }],
    ['updated:>7d', { updatedBefore: '2026-11-14T10:48:00.000Z' }],
    ['created:today', { createdAfter: '2026-11-21T00:00:00.000Z' }],
    ['created:>2026-11-01', { createdAfter: '2026-11-02T00:00:00.000Z' }],
    ['created:<2026-11-01', { createdBefore: '2026-11-01T00:00:00.000Z' }],
    ['created:>2026-11-01 created:<1d', { createdAfter: '2026-11-20T10:48:00.000Z' }],
  ])('%s', (text, wanted) => {
    const { filter, errors, isPending, isNothing } = resolve(text)
    expect({ filter, errors, isPending, isNothing }).toEqual({
      filter: wanted,
      errors: [],
      isPending: false,
      isNothing: false,
    })
  })

  it('counts days by the clocks of the reader', () => {
    expect(resolve('created:2026-11-20', 'Asia/Kolkata').filter.createdAfter).toBe('2026-11-19T18:30:00.000Z')
    // Clocks go back in Berlin: a day of 25 hours.
    const { createdAfter, createdBefore } = resolve('created:2026-10-25', 'Europe/Berlin').filter
    expect(Date.parse(createdBefore ?? '') - Date.parse(createdAfter ?? '')).toBe(25 * 3_600_000)
    expect(startOfDate('2026-03-29', 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00:00Z'))
    expect(dateAt(Date.parse('2026-11-21T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-22')
    expect(nextDate('2026-12-31')).toBe('2027-01-01')
  })

  it('says which names nothing has, and where they stand', () => {
    const text = 'team:nowhere,field assignee:alex'
    const { filter, errors } = resolve(text)
    expect(filter).toEqual({ teamId: ['t2'] })
    expect(errors.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['unknown_name', 'nowhere'],
      ['ambiguous_name', 'alex'],
    ])
  })

  it('waits for a name that is looked up', () => {
    expect(resolve('is:open requester:slow@acme.test')).toMatchObject({ isPending: true, errors: [] })
  })

  it('knows when nothing can match', () => {
    expect(resolve('is:open status:closed').isNothing).toBe(true)
    expect(resolve('is:open is:ended').isNothing).toBe(true)
    expect(resolve('-priority:low,normal,high,critical').isNothing).toBe(true)
    expect(resolve('is:open').isNothing).toBe(false)
  })

  it('knows when time alone changes what matches', () => {
    for (const text of ['due:<2h', 'due:>2h', 'due:today', 'is:late', 'updated:<3d'])
      expect(resolve(text).isRelative).toBe(true)
    for (const text of ['is:open', 'due:none', 'created:2026-11-20', 'updated:<2026-11-20']) {
      expect(resolve(text).isRelative).toBe(false)
    }
  })
})

const request: RequestSummary = {
  id: 'r1',
  number: 'IT-4821',
  type: 'incident',
  title: 'Scanners drop Wi-Fi',
  status: 'waiting',
  priority: 'high',
  channel: 'email',
  categoryId: 'c1',
  subcategoryId: 'c2',
  businessUnitId: null,
  siteId: null,
  regionId: 'g1',
  tags: ['wifi', 'dock-4'],
  requester: { id: 'p9', name: 'Olu' },
  team: { id: 't1', name: 'Network' },
  assignee: null,
  waitReason: 'vendor',
  slaState: 'running',
  nextDueAt: '2026-11-21T12:00:00.000Z',
  nextDueClock: 'resolution',
  clock: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  version: 3,
}

describe('telling whether a request matches', () => {
  it.each<[string, boolean]>([
    ['is:open', true],
    ['is:ended', false],
    ['status:waiting wait:vendor priority:high type:incident channel:email', true],
    ['wait:requester', false],
    ['-priority:high', false],
    ['clock:running', true],
    ['clock:paused', false],
    ['is:unassigned', true],
    ['assignee:me', false],
    ['-assignee:none', false],
    ['-assignee:me', true],
    ['team:network', true],
    ['team:field', false],
    ['-team:network', false],
    ['tag:wifi,other', true],
    ['tag:other', false],
    ['-tag:dock-4', false],
    ['-tag:other', true],
    ['unit:none', true],
    ['-unit:none', false],
    ['region:none', false],
    ['due:<2h', true],
    ['due:>2h', false],
    ['is:late', false],
    ['due:none', false],
    ['created:<1d', false],
    ['created:<2d updated:<1h', true],
  ])('%s: %s', (text, wanted) => {
    expect(matchesFilter(request, resolve(text).filter)).toBe(wanted)
  })

  it('finds a subcategory as the API does', () => {
    expect(matchesFilter(request, { categoryId: ['c2'] })).toBe(true)
    expect(matchesFilter(request, { categoryId: ['c1'] })).toBe(true)
    expect(matchesFilter(request, { categoryId: ['c3'] })).toBe(false)
    expect(matchesFilter(request, { notCategoryId: ['c2'] })).toBe(false)
    expect(matchesFilter({ ...request, categoryId: null, subcategoryId: null }, { notCategoryId: ['c2'] })).toBe(true)
  })

  it('takes what is never due as later than all', () => {
    const paused = { ...request, nextDueAt: null }
    expect(matchesFilter(paused, { dueBefore: '2099-01-01T00:00:00Z' })).toBe(false)
    expect(matchesFilter(paused, { dueAfter: '2099-01-01T00:00:00Z' })).toBe(true)
    expect(matchesFilter(paused, { isDue: false })).toBe(true)
  })

  it('looks for words in title and number', () => {
    expect(matchesWords(request, undefined)).toBe(true)
    expect(matchesWords(request, 'scanners "wi-fi"')).toBe(true)
    expect(matchesWords(request, 'it-4821')).toBe(true)
    expect(matchesWords(request, 'printer')).toBe(false)
  })
})
