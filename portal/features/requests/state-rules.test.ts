import { requestStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './state-rules.ts'

const request = (status: (typeof requestStatuses)[number], assigned = true) => ({
  status,
  assignee: assigned ? { id: 'a', name: 'Ann' } : null,
  waitReason: status === 'waiting' ? ('vendor' as const) : null,
})

describe('what can be done', () => {
  it('is what the desk allows, with a reason for what it does not', () => {
    const reasons = requestStatuses.map((status) => [
      refusalOf('wait', request(status)),
      refusalOf('resume', request(status)),
      refusalOf('resolve', request(status), { givesPrimary: true }),
      refusalOf('confirm', request(status)),
      refusalOf('reopen', request(status)),
      refusalOf('cancel', request(status)),
    ])
    expect(reasons).toEqual([
      ['nobodyYet', 'notWaiting', null, 'notResolved', 'notEnded', null],
      [null, 'notWaiting', null, 'notResolved', 'notEnded', null],
      [null, null, null, 'notResolved', 'notEnded', null],
      ['ended', 'notWaiting', null, null, null, 'ended'],
      ['ended', 'notWaiting', 'ended', 'notResolved', null, 'ended'],
      ['ended', 'notWaiting', 'ended', 'notResolved', null, 'ended'],
    ])
  })

  it('asks for somebody in charge before it is resolved', () => {
    expect(refusalOf('resolve', request('open', false))).toBe('nobody')
  })
})
