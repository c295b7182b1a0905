import { describe, expect, it } from 'vitest'
import { spanRows } from './span-rows.ts'

const span = (from: number, to: number, kind: string, reason: string | null = null) => ({
  from: `t${String(from).padStart(3, '0')}`,
  to: `t${String(to).padStart(3, '0')}`,
  kind,
  reason,
  countedMs: kind === 'worked' ? to - from : 0,
})
const rows = (...spans: ReturnType<typeof span>[]) => spanRows({ spans } as unknown as Parameters<typeof spanRows>[0])

describe('the lines of an explanation', () => {
  it('leave out what lies ahead, and join what is the same', () => {
    const lines = rows(
      span(0, 2, 'worked'),
      span(2, 3, 'worked'),
      span(3, 5, 'paused', 'vendor'),
      span(5, 6, 'paused', 'requester'),
      span(6, 9, 'ahead'),
    )
    expect(lines.map(({ kind, reason, countedMs }) => [kind, reason, countedMs])).toEqual([
      ['worked', null, 3],
      ['paused', 'vendor', 0],
      ['paused', 'requester', 0],
    ])
  })

  it('put a long middle together, and lose nothing of what was counted', () => {
    const many = Array.from({ length: 100 }, (_, index) => span(index, index + 1, index % 2 ? 'closed' : 'worked'))
    const lines = rows(...many)
    expect(lines).toHaveLength(41)
    expect(lines.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(50)
  })
})
