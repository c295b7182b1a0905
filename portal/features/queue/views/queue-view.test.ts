import { describe, expect, it } from 'vitest'
import { parseFilter } from '../filter/parse.ts'
import { allOpen, builtInViews, pathOf, readLooks, writeLooks } from './queue-view.ts'

describe('the views that everybody has', () => {
  it.each(builtInViews)('$id can be read', ({ filter }) => {
    expect(parseFilter(filter).errors).toEqual([])
    expect(parseFilter(filter).conditions.length).toBeGreaterThan(0)
  })
})

describe('the address of a queue', () => {
  it('says only what differs from its view', () => {
    expect(writeLooks(allOpen, allOpen).toString()).toBe('')
    const looks = { ...allOpen, filter: 'is:open tag:"a b"', direction: 'desc', grouping: 'team' } as const
    const query = writeLooks(looks, allOpen)
    expect([...query.keys()]).toEqual(['filter', 'dir', 'group'])
    expect(readLooks(query, allOpen)).toEqual({
      filter: looks.filter,
      sort: 'nextDue',
      direction: 'desc',
      grouping: 'team',
    })
  })

  it('keeps a filter that was emptied', () => {
    const query = writeLooks({ ...allOpen, filter: '' }, allOpen)
    expect(query.has('filter')).toBe(true)
    expect(readLooks(query, allOpen).filter).toBe('')
  })

  it('takes no order that there is not', () => {
    const query = new URLSearchParams({ sort: 'title', dir: 'up', group: 'moon' })
    expect(readLooks(query, allOpen)).toEqual({
      filter: 'is:open',
      sort: 'nextDue',
      direction: 'asc',
      grouping: 'clock',
    })
  })

  it('is short for the queue itself', () => {
    expect(builtInViews.slice(0, 2).map(pathOf)).toEqual(['/queue', '/queue/mine'])
  })
})
