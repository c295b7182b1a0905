/** The worked examples of docs/lifecycle.md, each once through the real workflow on skipped time. */

import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { Temporal } from 'temporal-polyfill'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { after, at, local, monday } from '../support/local-time.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

describe('worked examples', () => {
  it('1: created Friday 16:30 with a target of 60 is due Monday 09:30 and breaches there', async () => {
    const request = await open({ targets: resolutionOf(60) }, local(4, '16:30'))
    await request.passTo(after(local(7, '09:30')))
    await expectBreach(request, local(7, '09:30'))
  })

  it('2: created Saturday is due Monday 10:00; created Friday 16:00 is due Friday 17:00, not Monday', async () => {
    const saturday = await open({ targets: resolutionOf(60) }, local(5, '11:00'))
    const friday = await open({ targets: resolutionOf(60) }, local(4, '16:00'))
    await Promise.all([saturday.passTo(after(local(7, '10:00'))), friday.passTo(after(local(4, '17:00')))])
    await expectBreach(saturday, local(7, '10:00'))
    await expectBreach(friday, local(4, '17:00'))
  })

  it('3: waiting from 11:00 to 15:00 moves a target of 480 from Monday 09:00 to Tuesday 13:00', async () => {
    const request = await waited(480)
    await request.passTo(after(local(1, '13:00')))
    await expectBreach(request, local(1, '13:00'))
  })

  it('4: raising the priority to a target that is used up breaches at the instant of the change', async () => {
    const request = await waited(480, 120)
    await request.passTo(local(0, '16:00'))
    const payloadId = await request.payload({ priority: 'critical' })
    await request.change({ type: 'edit', payloadId, occurredAt: local(0, '16:00').toISOString() })
    await expectBreach(request, local(0, '16:00'))
    const { usedMs } = await request.clock('resolution')
    expect(usedMs).toBeGreaterThanOrEqual(180 * 60_000)
  })

  it('5: 120 minutes around the clock are 120 real minutes on both nights of daylight saving', async () => {
    const { spring, autumn } = nextChanges()
    const calendar = { ...officeRules('Europe/Berlin', []), alwaysOpen: true }
    const options = { calendar, targets: resolutionOf(120) }
    const forward = await open(options, at(spring, '01:30'))
    const back = await open(options, at(autumn, '01:30'))
    // The first reads 04:30 on the clock, the second 02:30 for the second time.
    const dueForward = at(spring, '04:30')
    const dueBack = new Date(at(autumn, '01:30').getTime() + 120 * 60_000)
    await Promise.all([forward.passTo(after(dueForward)), back.passTo(after(dueBack))])
    await expectBreach(forward, dueForward)
    await expectBreach(back, dueBack)
    expect(Temporal.Instant.fromEpochMilliseconds(dueBack.getTime()).toZonedDateTimeISO('Europe/Berlin').hour).toBe(2)
  })

  it('6: a split day in Kolkata, 240 minutes from 11:00, is due 16:00 the same day', async () => {
    const windows = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]
    const zone = 'Asia/Kolkata'
    const request = await open(
      { calendar: officeRules(zone, windows), targets: resolutionOf(240) },
      local(0, '11:00', zone),
    )
    await request.passTo(after(local(0, '16:00', zone)))
    await expectBreach(request, local(0, '16:00', zone))
  })

  it('7: a holiday on Monday moves example 1 to Tuesday 09:30', async () => {
    const holiday = { date: monday.add({ days: 7 }).toString(), name: 'A day off' }
    const calendar = officeRules('Europe/Berlin', [{ from: '09:00', to: '17:00' }], [holiday])
    const request = await open({ calendar, targets: resolutionOf(60) }, local(4, '16:30'))
    await request.passTo(after(local(8, '09:30')))
    await expectBreach(request, local(8, '09:30'))
  })

  it('8: after an outage the warning is recorded as missed, breach and +30 fire with their lateness, once each', async () => {
    const notify = [{ kind: 'notify' as const, to: ['team_leads' as const] }]
    const ladder = [
      { id: 'warn', at: { kind: 'percent' as const, percent: 75 }, actions: notify },
      { id: 'breach', at: { kind: 'breach' as const }, actions: notify },
      { id: 'later', at: { kind: 'after' as const, minutes: 30 }, actions: notify },
    ]
    // Everything is down from 10:10 to 12:00: the workflow learns of the request only then.
    const request = await openLate(
      { targets: resolutionOf(60), ladders: { firstResponse: [], nextResponse: [], resolution: ladder } },
      { createdMinutesAgo: 150 },
    )
    const stepEvents = async () => (await request.events()).filter(({ type }) => type.startsWith('escalat'))
    await request.event('breached')
    await expect.poll(stepEvents).toHaveLength(3)
    const told = (await stepEvents()).map(({ type, data }) => {
      const { stepId, lateMs } = data as { stepId: string; lateMs: number }
      return [type, stepId, Math.round(lateMs / 60_000)]
    })
    expect(told).toEqual([
      ['escalation_missed', 'warn', 105],
      ['escalated', 'breach', 90],
      ['escalated', 'later', 60],
    ])
    expect(await request.notifications()).toHaveLength(2)
  })
})

function resolutionOf(minutes: number) {
  return sameTargets(targets(0, 0, minutes))
}

async function open(options: MinimalOptions, occurredAt: Date) {
  const org = await seedMinimalOrganization(harness.db, options)
  const request = await harness.take(org, { occurredAt, teamId: org.teamId })
  await request.opened()
  return request
}

/** Created 150 minutes ago on a calendar that is always open, and only now told to the workflow. */
async function openLate(options: MinimalOptions, { createdMinutesAgo }: { createdMinutesAgo: number }) {
  const calendar = { ...officeRules('UTC', []), alwaysOpen: true }
  return open({ calendar, ...options }, new Date(Date.now() - createdMinutesAgo * 60_000))
}

/** Created Monday 09:00, waiting for the requester from 11:00 to 15:00. */
async function waited(normal: number, critical = normal) {
  const byPriority = { ...resolutionOf(normal), critical: targets(0, 0, critical) }
  const request = await open({ targets: byPriority }, local(0, '09:00'))
  const at = (time: string) => ({ occurredAt: local(0, time).toISOString() })
  await request.change({ type: 'take', ...at('09:00') })
  await request.passTo(local(0, '11:00'))
  await request.change({ type: 'wait', reason: 'requester', ...at('11:00') })
  await request.passTo(local(0, '15:00'))
  await request.change({ type: 'resume', ...at('15:00') })
  return request
}

async function expectBreach(request: Awaited<ReturnType<typeof open>>, due: Date) {
  const breached = await request.event('breached')
  expect(breached.data).toMatchObject({ clock: 'resolution', dueAt: due.toISOString() })
  expect((await request.clock('resolution')).breachedAt).toEqual(due)
  expect((await request.events()).filter(({ type }) => type === 'breached')).toHaveLength(1)
}

/** The next nights on which Berlin's clocks go forward and back. */
function nextChanges(): { spring: Temporal.PlainDate; autumn: Temporal.PlainDate } {
  let from = monday.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '00:00' })
  const found: Partial<Record<'spring' | 'autumn', Temporal.PlainDate>> = {}
  while (!found.spring || !found.autumn) {
    const change = from.getTimeZoneTransition('next')
    if (!change) throw new Error('Berlin changes its clocks no more')
    found[change.hour === 3 ? 'spring' : 'autumn'] = change.toPlainDate()
    from = change
  }
  return found as { spring: Temporal.PlainDate; autumn: Temporal.PlainDate }
}
