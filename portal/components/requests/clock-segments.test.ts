import { describe, expect, it } from 'vitest'
import { layOutBar } from './clock-segments.ts'

const day = (time: string) => Date.parse(`2026-11-${time}:00Z`)
const iso = (time: string) => new Date(day(time)).toISOString()
const span = (kind: 'worked' | 'closed' | 'paused' | 'ahead', from: string, to: string) => ({
  kind,
  from: iso(from),
  to: iso(to),
})
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

/** The request of the pictures: eight hours, a wait of 55 minutes, a night. */
const spans = [
  span('worked', '20T14:05', '20T16:05'),
  span('paused', '20T16:05', '20T17:00'),
  span('worked', '20T17:00', '20T18:00'),
  span('closed', '20T18:00', '21T09:00'),
  span('worked', '21T09:00', '21T10:48'),
  span('ahead', '21T10:48', '21T14:00'),
]

describe('layOutBar', () => {
  it('keeps what counts to scale and compresses the night', () => {
    const bar = layOutBar(spans, day('21T10:48'), day('21T14:00'), true)
    const shares = bar?.segments.map(({ share }) => share) ?? []
    expect(bar?.segments.map(({ look }) => look)).toEqual(['worked', 'paused', 'worked', 'closed', 'worked', 'left'])
    expect(sum(shares)).toBeCloseTo(1)
    expect((shares[0] ?? 0) / (shares[2] ?? 1)).toBeCloseTo(2)
    expect(shares[3]).toBeLessThan(0.2)
    expect(bar?.nowAt).toBeCloseTo(1 - (shares[5] ?? 0))
  })

  it('goes on by itself: what has passed since it was read is worked', () => {
    const bar = layOutBar(spans, day('21T11:48'), day('21T14:00'), true)
    expect(bar?.segments.at(-2)).toMatchObject({ look: 'worked', from: day('21T09:00'), to: day('21T11:48') })
    expect(bar?.segments.at(-1)).toMatchObject({ look: 'left', from: day('21T11:48'), to: day('21T14:00') })
  })

  it('shows what was worked after due as late, with now at its end', () => {
    const bar = layOutBar([span('worked', '20T10:00', '20T12:00')], day('20T12:00'), day('20T11:30'), true)
    expect(bar?.segments.map(({ look, share }) => [look, share])).toEqual([
      ['worked', 0.75],
      ['late', 0.25],
    ])
    expect(bar?.nowAt).toBe(1)
  })

  it('has no now once the clock has ended, and no bar without a span', () => {
    expect(layOutBar(spans.slice(0, 3), day('22T10:00'), null, false)?.nowAt).toBeNull()
    expect(layOutBar([], day('22T10:00'), null, false)).toBeNull()
  })

  it('leaves most of the bar to what counts, however many nights there are', () => {
    const weeks = Array.from({ length: 9 }, (_, index) => index + 10).flatMap((date) => [
      span('worked', `${date}T09:00`, `${date}T17:00`),
      span('closed', `${date}T17:00`, `${date + 1}T09:00`),
    ])
    const bar = layOutBar(weeks, day('19T09:00'), null, false)
    const closed = bar?.segments.filter(({ look }) => look === 'closed').map(({ share }) => share) ?? []
    expect(closed).toHaveLength(9)
    expect(sum(closed)).toBeLessThanOrEqual(0.33)
  })

  it('fills the bar with what is there while nothing has counted', () => {
    const bar = layOutBar([span('closed', '20T20:00', '21T09:00')], day('20T22:00'), null, true)
    expect(bar?.segments[0]?.share).toBe(1)
  })
})
