/** The state table of docs/lifecycle.md, cell by cell. */
import { describe, expect, it } from 'vitest'
import { type ActionFacts, decide, type LifecycleFacts, type RequestAction, requestActions } from './lifecycle.ts'
import { type RequestStatus, requestStatuses } from './vocabulary.ts'

interface Row {
  readonly what: string
  readonly action: RequestAction
  readonly facts?: ActionFacts
  readonly request?: Partial<LifecycleFacts>
  /** One cell a status, in the order of `requestStatuses`; `-` is refused. */
  readonly cells: string
}

// open, in_progress, waiting, resolved, closed, cancelled
const table: readonly Row[] = [
  {
    what: 'take',
    action: 'take',
    facts: { givesPrimary: true },
    cells: 'in_progress in_progress waiting resolved - -',
  },
  {
    what: 'assign a primary',
    action: 'assign',
    facts: { givesPrimary: true },
    cells: 'in_progress in_progress waiting resolved - -',
  },
  { what: 'assign a collaborator', action: 'assign', cells: 'open in_progress waiting resolved - -' },
  { what: 'hand over to a team alone', action: 'hand_over', cells: 'open in_progress waiting resolved - -' },
  {
    what: 'hand over, somebody found',
    action: 'hand_over',
    facts: { givesPrimary: true },
    cells: 'in_progress in_progress waiting resolved - -',
  },
  { what: 'unassign a collaborator', action: 'unassign', cells: 'open in_progress waiting resolved - -' },
  {
    what: 'unassign the primary',
    action: 'unassign',
    facts: { losesPrimary: true },
    cells: 'open open waiting resolved - -',
  },
  { what: 'public reply by an agent', action: 'agent_reply', cells: 'in_progress in_progress waiting resolved - -' },
  { what: 'wait', action: 'wait', cells: '- waiting waiting - - -' },
  { what: 'resume', action: 'resume', cells: '- - in_progress - - -' },
  {
    what: 'requester replies, waited for',
    action: 'requester_reply',
    request: { waitReason: 'requester' },
    cells: 'open in_progress in_progress in_progress closed cancelled',
  },
  {
    what: 'requester replies, the vendor is waited for',
    action: 'requester_reply',
    request: { waitReason: 'vendor' },
    cells: 'open in_progress waiting in_progress closed cancelled',
  },
  {
    what: 'requester replies within the reopen window',
    action: 'requester_reply',
    facts: { withinReopenWindow: true },
    request: { waitReason: 'change' },
    cells: 'open in_progress waiting in_progress in_progress open',
  },
  {
    what: 'requester only says thanks',
    action: 'requester_reply',
    facts: { thanks: true, withinReopenWindow: true },
    request: { waitReason: 'scheduled' },
    cells: 'open in_progress waiting resolved closed cancelled',
  },
  { what: 'resolve', action: 'resolve', cells: 'resolved resolved resolved resolved - -' },
  {
    what: 'resolve without a primary',
    action: 'resolve',
    request: { hasPrimary: false },
    cells: '- - - - - -',
  },
  {
    what: 'resolve and take in the same step',
    action: 'resolve',
    facts: { givesPrimary: true },
    request: { hasPrimary: false },
    cells: 'resolved resolved resolved resolved - -',
  },
  { what: 'confirm', action: 'confirm', cells: '- - - closed - -' },
  {
    what: 'reopen by an agent',
    action: 'reopen',
    facts: { byAgent: true },
    cells: '- - - in_progress in_progress open',
  },
  { what: 'reopen by the requester', action: 'reopen', cells: '- - - in_progress in_progress -' },
  { what: 'cancel', action: 'cancel', cells: 'cancelled cancelled cancelled - - -' },
  { what: 'edit', action: 'edit', cells: 'open in_progress waiting resolved - -' },
  { what: 'acknowledge', action: 'acknowledge', cells: 'open in_progress waiting resolved closed cancelled' },
]

function judge(row: Row, status: RequestStatus) {
  const waitReason = status === 'waiting' ? (row.request?.waitReason ?? 'requester') : null
  return decide(row.action, { hasPrimary: true, ...row.request, status, waitReason }, row.facts)
}

describe('the state table', () => {
  it('has a row for every action', () => {
    expect(new Set(table.map(({ action }) => action))).toEqual(new Set(requestActions))
  })

  for (const row of table) {
    it(row.what, () => {
      const verdicts = requestStatuses.map((status) => judge(row, status))
      expect(verdicts.map((verdict) => ('to' in verdict ? verdict.to : '-')).join(' ')).toBe(row.cells)
    })
  }
})

describe('a refusal', () => {
  const refused = table.flatMap((row) =>
    requestStatuses.flatMap((status) => {
      const verdict = judge(row, status)
      return 'refusal' in verdict ? [{ row, status, refusal: verdict.refusal }] : []
    }),
  )

  it('names the action, the state, the reason and what would make it possible', () => {
    for (const { row, status, refusal } of refused) {
      expect(refusal).toMatchObject({ code: 'transition_refused', action: row.action, status })
      expect(refusal.reason, row.what).toMatch(/^[a-z].+[^.]$/)
      expect(refusal.remedy, row.what).toMatch(/^[A-Z].+\.$/)
    }
  })

  it.each([
    ['wait', 'open', 'nobody works on it yet', 'Take it or assign it to a person first.'],
    ['wait', 'resolved', 'its work has ended', 'Reopen it first.'],
    ['resume', 'in_progress', 'it is not waiting', 'Only a waiting request can be resumed.'],
    ['confirm', 'in_progress', 'there is no resolution to confirm', 'Resolve it first, with a code and a text.'],
    ['resolve', 'closed', 'its work has ended', 'Reopen it first.'],
    ['reopen', 'open', 'it is not resolved, closed or cancelled', 'There is nothing to reopen.'],
    ['reopen', 'cancelled', 'it was cancelled', 'An agent can reopen it, or a new request can be made.'],
    ['cancel', 'resolved', 'its work has ended', 'Reopen it first if it has to be cancelled.'],
    ['take', 'closed', 'its work has ended', 'Reopen it first.'],
  ] as const)('%s while %s', (action, status, reason, remedy) => {
    expect(decide(action, { status, hasPrimary: true, waitReason: null })).toEqual({
      refusal: { code: 'transition_refused', action, status, reason, remedy },
    })
  })

  it('says who is missing when nobody is responsible', () => {
    const verdict = decide('resolve', { status: 'in_progress', hasPrimary: false, waitReason: null })
    expect(verdict).toMatchObject({ refusal: { reason: 'nobody is responsible for it' } })
  })
})
