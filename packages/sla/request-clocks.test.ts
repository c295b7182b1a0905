import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { describe, expect, it } from 'vitest'
import { type Clock, remainingMs, stateOf, usedAt } from './clock.ts'
import { dueItems } from './ladder.ts'
import { applyToClocks, type ClockChange, type ClockContext } from './request-clocks.ts'
import {
  at,
  berlin,
  hour,
  local,
  makeCalendar,
  makeContext,
  makePolicyRules,
  minute,
  targets,
} from './testing/factories.ts'

type Step = [time: string, change: ClockChange, options?: Partial<ClockContext> & { rules?: PolicyRules }]

const created: Step = ['2026-03-02T09:00', { type: 'created' }]
const calendarOf = () => berlin

/** Applies changes at local times of March 2026 (2 March is a Monday). */
function tell(...steps: Step[]): Clock[] {
  return steps.reduce<Clock[]>(
    (clocks, [time, change, options]) => applyToClocks(clocks, change, makeContext(at(time), options)),
    [],
  )
}

/** @returns kind, cycle, state and due of every clock. */
function show(clocks: Clock[]): string[] {
  return clocks.map(
    (clock) => `${clock.kind} ${clock.cycle} ${stateOf(clock)} ${local(clock.dueAt)?.slice(5, 16) ?? '-'}`,
  )
}

function find(clocks: Clock[], kind: ClockKind): Clock {
  const clock = clocks.findLast((each) => each.kind === kind)
  if (!clock) throw new Error(`No clock ${kind}`)
  return clock
}

describe('created', () => {
  it('starts first response and resolution, not next response', () => {
    expect(show(tell(created))).toEqual(['first_response 1 running 03-02T10:00', 'resolution 1 running 03-02T17:00'])
  })

  it('starts nothing for a target of 0 or none (rule 2), and nothing without a policy', () => {
    const rules = makePolicyRules({ all: targets(0, 60, null) })
    expect(tell(['2026-03-02T09:00', { type: 'created' }, { rules }])).toEqual([])
    expect(tell(['2026-03-02T09:00', { type: 'created' }, { policy: null }])).toEqual([])
  })

  it('changes nothing when it is told twice (S6)', () => {
    expect(tell(created, created)).toEqual(tell(created))
  })

  it('takes the target of its priority', () => {
    const rules = makePolicyRules()
    rules.targets = { ...rules.targets, critical: targets(5, 5, 30) }
    const clocks = tell(['2026-03-02T09:00', { type: 'created' }, { rules, priority: 'critical' }])
    expect(show(clocks)).toEqual(['first_response 1 running 03-02T09:05', 'resolution 1 running 03-02T09:30'])
  })
})

describe('replies', () => {
  it('an agent’s reply meets first response once', () => {
    const clocks = tell(
      created,
      ['2026-03-02T09:30', { type: 'agent_replied' }],
      ['2026-03-02T09:40', { type: 'agent_replied' }],
    )
    expect(find(clocks, 'first_response')).toMatchObject({ result: 'met', endedAt: at('2026-03-02T09:30') })
    expect(stateOf(find(clocks, 'first_response'))).toBe('met')
  })

  it('a late reply is a breach at the due instant, and says how late (rule 5)', () => {
    const clock = find(tell(created, ['2026-03-02T12:10', { type: 'agent_replied' }]), 'first_response')
    expect(clock).toMatchObject({ breachedAt: at('2026-03-02T10:00'), endedAt: at('2026-03-02T12:10'), result: 'met' })
    expect(stateOf(clock)).toBe('breached')
    expect(remainingMs(clock, at('2026-03-05T12:00'), calendarOf)).toBe(-130 * minute)
  })

  it('a reply at the due instant is late, whichever of the two is handled first', () => {
    const clock = find(tell(created, ['2026-03-02T10:00', { type: 'agent_replied' }]), 'first_response')
    expect(stateOf(clock)).toBe('breached')
  })

  it('the requester’s message starts next response unless one is unanswered, a thank-you never (S10)', () => {
    const asked: Step = ['2026-03-02T10:00', { type: 'requester_replied' }]
    const again: Step = ['2026-03-02T10:30', { type: 'requester_replied' }]
    const answered: Step = ['2026-03-02T11:00', { type: 'agent_replied' }]
    const thanks: Step = ['2026-03-02T11:30', { type: 'requester_replied', thanks: true }]
    const more: Step = ['2026-03-02T14:00', { type: 'requester_replied' }]
    expect(show(tell(created, asked, again)).at(-1)).toBe('next_response 1 running 03-02T12:00')
    expect(show(tell(created, asked, again, answered, thanks)).at(-1)).toBe('next_response 1 met 03-02T12:00')
    expect(show(tell(created, asked, again, answered, more)).at(-1)).toBe('next_response 2 running 03-02T16:00')
  })

  it('two cycles in one day are two clocks with steps of their own (S5)', () => {
    const clocks = tell(
      created,
      ['2026-03-02T10:00', { type: 'requester_replied' }],
      ['2026-03-02T12:30', { type: 'agent_replied' }],
      ['2026-03-02T13:00', { type: 'requester_replied' }],
    )
    expect(show(clocks).slice(2)).toEqual([
      'next_response 1 breached 03-02T12:00',
      'next_response 2 running 03-02T15:00',
    ])
    expect(find(clocks, 'next_response').steps).toEqual([])
  })

  it('a message while waiting for a vendor starts next response paused, by the policy’s default', () => {
    const waiting = { status: 'waiting', waitReason: 'vendor' } as const
    const vendor: Step = ['2026-03-02T10:00', { type: 'waiting', reason: 'vendor' }, waiting]
    const clocks = tell(created, vendor, ['2026-03-02T11:00', { type: 'requester_replied' }, waiting])
    expect(show(clocks).at(-1)).toBe('next_response 1 paused -')
    expect(
      show(
        tell(
          created,
          vendor,
          ['2026-03-02T11:00', { type: 'requester_replied' }, waiting],
          ['2026-03-02T14:00', { type: 'resumed' }],
        ),
      ).at(-1),
    ).toBe('next_response 1 running 03-02T16:00')
  })
})

describe('waiting', () => {
  const waitFor = (reason: 'requester' | 'vendor'): Step => [
    '2026-03-02T09:30',
    { type: 'waiting', reason },
    { status: 'waiting', waitReason: reason },
  ]

  it('pauses resolution and leaves first response running, by default', () => {
    expect(show(tell(created, waitFor('requester')))).toEqual([
      'first_response 1 running 03-02T10:00',
      'resolution 1 paused -',
    ])
  })

  it('pauses what the policy says, and a new reason pauses anew', () => {
    const rules = makePolicyRules({ pause: { firstResponse: ['vendor'], resolution: ['vendor'] } })
    const withRules = ([time, change, options]: Step): Step => [time, change, { ...options, rules }]
    const vendor = tell(created, withRules(waitFor('vendor')))
    expect(vendor.map(stateOf)).toEqual(['paused', 'paused'])
    const requester: Step = [
      '2026-03-02T11:30',
      { type: 'waiting', reason: 'requester' },
      { rules, status: 'waiting', waitReason: 'requester' },
    ]
    expect(show(tell(created, withRules(waitFor('vendor')), requester))).toEqual([
      'first_response 1 running 03-02T12:00',
      'resolution 1 running 03-03T11:00',
    ])
  })

  it('keeps each reason as a segment of its own', () => {
    const vendor: Step = [
      '2026-03-02T11:00',
      { type: 'waiting', reason: 'vendor' },
      { status: 'waiting', waitReason: 'vendor' },
    ]
    const { segments } = find(tell(created, waitFor('requester'), vendor), 'resolution')
    expect(segments.map(({ kind, reason, usedMs }) => [kind, reason, usedMs])).toEqual([
      ['running', null, 30 * minute],
      ['paused', 'requester', 0],
      ['paused', 'vendor', 0],
    ])
  })

  it('never breaches while paused, and what was paused stays credited after a change of priority (S8, S9)', () => {
    const rules = makePolicyRules()
    rules.targets = { ...rules.targets, high: targets(60, 120, 240) }
    const waiting: Step = [
      '2026-03-02T11:00',
      { type: 'waiting', reason: 'requester' },
      { status: 'waiting', waitReason: 'requester' },
    ]
    const raised: Step = [
      '2026-03-03T11:00',
      { type: 'replanned' },
      { status: 'waiting', waitReason: 'requester', priority: 'high', rules, policy: { versionId: 'policy-2', rules } },
    ]
    const paused = tell(created, waiting, raised)
    expect(stateOf(find(paused, 'resolution'))).toBe('paused')
    expect(dueItems(paused, rules, calendarOf).filter(({ clock }) => clock === 'resolution')).toEqual([])
    // Two of four hours were used before two days of waiting.
    expect(
      local(find(tell(created, waiting, raised, ['2026-03-04T11:00', { type: 'resumed' }]), 'resolution').dueAt),
    ).toBe('2026-03-04T13:00+01:00')
  })
})

describe('resolved and reopened', () => {
  const asked: Step = ['2026-03-02T10:00', { type: 'requester_replied' }]
  const resolved: Step = ['2026-03-02T11:00', { type: 'resolved' }, { status: 'resolved' }]
  const closed: Step = ['2026-03-05T11:00', { type: 'closed' }, { status: 'closed' }]

  it('meets resolution and first response, ends next response, and leaves no timer (rule 8, S10)', () => {
    const rules = makePolicyRules({ all: targets(180, 120, 480) })
    const clocks = tell(['2026-03-02T09:00', { type: 'created' }, { rules }], asked, resolved)
    expect(clocks.map((clock) => `${clock.kind} ${stateOf(clock)}`)).toEqual([
      'first_response met',
      'resolution met',
      'next_response cancelled',
    ])
    expect(dueItems(clocks, rules, calendarOf)).toEqual([])
    expect(
      tell(['2026-03-02T09:00', { type: 'created' }, { rules }], asked, resolved, [
        '2026-03-02T12:00',
        { type: 'requester_replied', thanks: true },
        { status: 'resolved' },
      ]),
    ).toEqual(clocks)
    expect(
      tell(['2026-03-02T09:00', { type: 'created' }, { rules }], asked, resolved, [
        '2026-03-02T12:00',
        { type: 'agent_replied' },
        { status: 'resolved' },
      ]),
    ).toEqual(clocks)
  })

  it('goes on with what was used after a reopen from resolved; the time between is not counted (rule 6)', () => {
    const clocks = tell(created, resolved, ['2026-03-04T09:00', { type: 'reopened', from: 'resolved' }])
    expect(show(clocks)).toEqual(['first_response 1 breached 03-02T10:00', 'resolution 1 running 03-04T15:00'])
    expect(usedAt(find(clocks, 'resolution'), at('2026-03-04T10:00'), calendarOf)).toBe(3 * hour)
  })

  it('is a new cycle with the whole target after a reopen from closed, first response is not asked again', () => {
    const clocks = tell(created, resolved, closed, ['2026-03-09T09:00', { type: 'reopened', from: 'closed' }])
    expect(show(clocks)).toEqual([
      'first_response 1 breached 03-02T10:00',
      'resolution 1 met 03-02T17:00',
      'resolution 2 running 03-09T17:00',
    ])
  })

  it('goes on from closed where the policy says so', () => {
    const rules = makePolicyRules({ reopenFromClosed: 'continue' })
    const clocks = tell(created, resolved, closed, [
      '2026-03-09T09:00',
      { type: 'reopened', from: 'closed' },
      { rules },
    ])
    expect(show(clocks)).toEqual(['first_response 1 breached 03-02T10:00', 'resolution 1 running 03-09T15:00'])
    expect(find(clocks, 'resolution').segments.map(({ kind, reason }) => reason ?? kind)).toEqual([
      'running',
      'resolved',
      'closed',
      'running',
    ])
  })

  it('a new plan while resolved starts nothing, and holds from the reopen on', () => {
    const rules = makePolicyRules({ all: targets(60, 120, 60) })
    const replanned: Step = [
      '2026-03-03T09:00',
      { type: 'replanned' },
      { status: 'resolved', rules, policy: { versionId: 'policy-2', rules } },
    ]
    expect(dueItems(tell(created, resolved, replanned), rules, calendarOf)).toEqual([])
    const clock = find(
      tell(created, resolved, replanned, ['2026-03-04T09:00', { type: 'reopened', from: 'resolved' }, { rules }]),
      'resolution',
    )
    // Two hours are used, the target is one: it falls due at the reopen, not before.
    expect(clock).toMatchObject({ dueAt: at('2026-03-04T09:00'), breachedAt: null, targetMinutes: 60 })
  })
})

describe('cancelled and reopened', () => {
  const cancelled: Step = ['2026-03-02T09:30', { type: 'cancelled' }, { status: 'cancelled' }]

  it('ends every clock without a result; a breach stays', () => {
    expect(tell(created, cancelled).map(stateOf)).toEqual(['cancelled', 'cancelled'])
    expect(tell(created, ['2026-03-02T10:30', { type: 'cancelled' }, { status: 'cancelled' }]).map(stateOf)).toEqual([
      'breached',
      'cancelled',
    ])
  })

  it('asks for a first response again only if there was none', () => {
    const reopened: Step = ['2026-03-03T09:00', { type: 'reopened', from: 'cancelled' }, { status: 'open' }]
    expect(show(tell(created, cancelled, reopened)).slice(2)).toEqual([
      'resolution 2 running 03-03T17:00',
      'first_response 2 running 03-03T10:00',
    ])
    const replied: Step = ['2026-03-02T09:15', { type: 'agent_replied' }]
    expect(show(tell(created, replied, cancelled, reopened)).slice(2)).toEqual(['resolution 2 running 03-03T17:00'])
  })
})

describe('replanned', () => {
  const plan = (time: string, rules: PolicyRules | null, options: Partial<ClockContext> = {}): Step => [
    time,
    { type: 'replanned' },
    { policy: rules && { versionId: 'policy-2', rules }, ...options },
  ]

  it('keeps used under another calendar; what is past is not reckoned again (rule 1)', () => {
    const always = makeCalendar({ alwaysOpen: true })
    const calendar = (versionId: string) => (versionId === 'calendar-2' ? always : berlin)
    const clocks = tell(
      created,
      plan('2026-03-02T18:00', makePolicyRules({ all: targets(60, 120, 600) }), {
        calendarVersionId: 'calendar-2',
        calendar,
      }),
    )
    const clock = find(clocks, 'resolution')
    expect(clock.usedMs).toBe(8 * hour)
    expect(local(clock.dueAt)).toBe('2026-03-02T17:00+01:00')
    expect(stateOf(clock)).toBe('breached')
    expect(
      find(
        tell(created, plan('2026-03-02T16:00', makePolicyRules(), { calendarVersionId: 'calendar-2', calendar })),
        'resolution',
      ).dueAt,
    ).toBe(at('2026-03-02T17:00'))
  })

  it('a target that goes stops the clock without a result; one that comes back goes on in the same cycle', () => {
    const without = plan('2026-03-02T09:30', makePolicyRules({ all: targets(null, null, 0) }))
    expect(tell(created, without).map(stateOf)).toEqual(['cancelled', 'cancelled'])
    expect(dueItems(tell(created, without), makePolicyRules(), calendarOf)).toEqual([])
    expect(show(tell(created, without, plan('2026-03-02T12:00', makePolicyRules(), { status: 'open' })))).toEqual([
      'first_response 1 running 03-02T12:30',
      'resolution 1 running 03-03T11:30',
    ])
  })

  it('no matching policy cancels, the next that matches takes over (S11)', () => {
    const clocks = tell(created, plan('2026-03-02T09:30', null), plan('2026-03-02T09:30', makePolicyRules()))
    expect(show(clocks)).toEqual(['first_response 1 running 03-02T10:00', 'resolution 1 running 03-02T17:00'])
  })

  it('a target that appears starts its clock at the change, with nothing used', () => {
    const none: Step = ['2026-03-02T09:00', { type: 'created' }, { policy: null, status: 'open' }]
    const planned = (change: ClockChange, status: 'open' | 'in_progress'): Step => [
      '2026-03-02T12:00',
      change,
      { status },
    ]
    expect(show(tell(none, planned({ type: 'replanned' }, 'open')))).toEqual([
      'resolution 1 running 03-03T12:00',
      'first_response 1 running 03-02T13:00',
    ])
    expect(show(tell(none, planned({ type: 'replanned' }, 'in_progress')))).toEqual([
      'resolution 1 running 03-03T12:00',
    ])
    expect(show(tell(none, planned({ type: 'replanned', answered: false, unanswered: true }, 'in_progress')))).toEqual([
      'resolution 1 running 03-03T12:00',
      'first_response 1 running 03-02T13:00',
      'next_response 1 running 03-02T14:00',
    ])
  })

  it('pauses and lets go on as the new policy says while the request waits', () => {
    const waiting = { status: 'waiting', waitReason: 'vendor' } as const
    const wait: Step = ['2026-03-02T09:30', { type: 'waiting', reason: 'vendor' }, waiting]
    const rules = makePolicyRules({ pause: { firstResponse: ['vendor'], resolution: [] } })
    expect(tell(created, wait, plan('2026-03-02T09:45', rules, waiting)).map(stateOf)).toEqual(['paused', 'running'])
  })

  it('changes nothing when the terms are the same', () => {
    const same: Step = ['2026-03-02T12:00', { type: 'replanned' }]
    expect(find(tell(created, same), 'resolution')).toEqual(find(tell(created), 'resolution'))
  })
})
