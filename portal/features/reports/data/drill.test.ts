import type { SeriesGroup } from '@holdfast/contracts/reports/series.ts'
import { describe, expect, it } from 'vitest'
import { type Drill, drillInto } from './drill.ts'

const filterOf = (link: string | null) => link && new URL(link, 'http://x.test').searchParams.get('filter')
const group = (key: string | null, name: string | null = null): SeriesGroup => ({ key, name, values: {}, total: {} })
const drill: Drill = { metric: 'volume', by: 'team', from: '2026-11-01', to: '2026-11-20', team: null }

describe('drillInto', () => {
  it('leads to what was created in these days', () => {
    expect(filterOf(drillInto(drill, null))).toBe('created:>2026-10-31 created:<2026-11-21')
    expect(filterOf(drillInto({ ...drill, to: '2026-11-01', team: 'Network' }, null))).toBe(
      'created:2026-11-01 team:Network',
    )
  })

  it('narrows to a group by its name', () => {
    const backlog = { ...drill, metric: 'backlog' as const }
    expect(filterOf(drillInto(backlog, group('id', 'Field and devices')))).toBe('is:open team:"Field and devices"')
    expect(filterOf(drillInto(backlog, group(null)))).toBe('is:open team:none')
    expect(filterOf(drillInto({ ...backlog, by: 'priority' }, group('high')))).toBe('is:open priority:high')
  })

  it('leads nowhere rather than somewhere else', () => {
    expect(drillInto({ ...drill, metric: 'attainment' }, null)).toBeNull()
    expect(drillInto(drill, group('other'))).toBeNull()
    expect(drillInto({ ...drill, by: 'category' }, group(null))).toBeNull()
    expect(drillInto(drill, group('id'))).toBeNull()
  })
})
