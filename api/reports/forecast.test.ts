import { describe, expect, it } from 'vitest'
import { forecast, type Hand, type Piece } from './forecast.ts'

const minute = 60_000
const hand = (id: string, options: Partial<Hand> = {}): Hand => ({
  id,
  teamIds: ['desk'],
  spans: [{ from: 0, to: 240 * minute }],
  late: 0,
  ...options,
})
const piece = (
  id: string,
  dueMinutes: number,
  assigneeId: string | null = null,
  teamId: string | null = 'desk',
): Piece => ({
  id,
  teamId,
  assigneeId,
  dueAt: dueMinutes * minute,
})
const handlingMs = 20 * minute

describe('forecast', () => {
  it('sees nothing where everybody gets to everything in time', () => {
    const pieces = [piece('a', 10, 'ada'), piece('b', 30, 'ada'), piece('c', 50, 'ada')]
    expect(forecast(pieces, [hand('ada')], handlingMs)).toEqual([])
  })

  it('names what stands too far back in a line, in order of due time', () => {
    const pieces = [piece('a', 10, 'ada'), piece('b', 20, 'ada'), piece('c', 45, 'ada'), piece('d', 60, 'ada')]
    expect(forecast(pieces, [hand('ada')], handlingMs)).toEqual([
      { id: 'b', reason: 'line', ahead: 1, startsAt: 20 * minute },
      { id: 'd', reason: 'line', ahead: 3, startsAt: 60 * minute },
    ])
  })

  it('lets what is late already go first', () => {
    expect(forecast([piece('a', 30, 'ada')], [hand('ada', { late: 2 })], handlingMs)).toEqual([
      { id: 'a', reason: 'line', ahead: 2, startsAt: 40 * minute },
    ])
  })

  it('counts time on shift only: lunch, the end of a shift, and who does not come before it is due', () => {
    const spans = [
      { from: 0, to: 10 * minute },
      { from: 60 * minute, to: 90 * minute },
    ]
    const pieces = [piece('a', 5, 'ada'), piece('b', 65, 'ada'), piece('c', 200, 'ada'), piece('d', 30, 'bo')]
    const hands = [hand('ada', { spans }), hand('bo', { spans: [{ from: 40 * minute, to: 200 * minute }] })]
    expect(forecast(pieces, hands, handlingMs)).toEqual([
      { id: 'b', reason: 'line', ahead: 1, startsAt: 70 * minute },
      // 40 minutes of work are all that the shift holds.
      { id: 'c', reason: 'line', ahead: 2, startsAt: null },
      { id: 'd', reason: 'off_shift', ahead: 0, startsAt: 40 * minute },
    ])
  })

  it('gives what nobody has to whoever of its team comes free first', () => {
    const hands = [hand('ada'), hand('bo', { late: 1 }), hand('cy', { teamIds: ['other'] })]
    const pieces = [piece('a', 10), piece('b', 21), piece('c', 22), piece('d', 22, null, 'other')]
    // Ada takes a, then both are free after 20 minutes and take b and c; cy is of another team and takes d.
    expect(forecast(pieces, hands, handlingMs)).toEqual([])
    expect(forecast([...pieces, piece('e', 23)], hands, handlingMs)).toEqual([
      { id: 'e', reason: 'no_room', ahead: 2, startsAt: 40 * minute },
    ])
  })

  it('says when nobody is there at all', () => {
    expect(forecast([piece('a', 10, null, 'night')], [hand('ada')], handlingMs)).toEqual([
      { id: 'a', reason: 'nobody_on_shift', ahead: 0, startsAt: null },
    ])
    expect(forecast([piece('a', 10, 'gone')], [], handlingMs)).toMatchObject([{ reason: 'off_shift' }])
    // Who only has work of the team, and is no member, takes nothing new.
    expect(forecast([piece('a', 10, null, null)], [hand('ada', { teamIds: [] })], handlingMs)).toMatchObject([
      { reason: 'nobody_on_shift' },
    ])
  })
})
