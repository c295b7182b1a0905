/**
 * When agents of the sample organization are on shift. The service desk has no hours but one late shift, so that whoever
 * tries a chat in the evening is given to somebody.
 */
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { absences, agentShifts } from '../../shifts/schema.ts'
import { type DemoScope, dayMs, of } from './scope.ts'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
type Day = (typeof days)[number]
const workdays: readonly Day[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const hourMs = 3_600_000

interface DemoShift {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly on?: readonly Day[]
  /** A break in the middle. */
  readonly lunch?: readonly [from: string, to: string]
}

const shifts: readonly DemoShift[] = [
  { key: 'mei.tanaka', from: '11:00', to: '20:00', lunch: ['15:00', '15:30'] },
  { key: 'ingrid.dahl', from: '07:00', to: '15:30', lunch: ['12:00', '12:30'] },
  { key: 'samir.haddad', from: '10:00', to: '18:30', lunch: ['13:00', '13:30'] },
  { key: 'luca.ferri', from: '08:00', to: '16:30', lunch: ['12:30', '13:00'] },
  { key: 'hanna.vogel', from: '09:00', to: '17:30', lunch: ['12:00', '12:30'] },
  { key: 'david.cohen', from: '09:00', to: '17:00' },
  {
    key: 'nadia.petrova',
    from: '09:00',
    to: '15:00',
    on: ['tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  },
]

interface DemoAbsence {
  readonly key: string
  /** Days from now; those before it are negative. */
  readonly from: number
  readonly to: number
  readonly note: string
}

const away: readonly DemoAbsence[] = [
  { key: 'hanna.vogel', from: -2, to: 5, note: 'Holiday' },
  { key: 'luca.ferri', from: 9, to: 11, note: 'Training in Graz' },
  { key: 'technician2', from: 18, to: 25, note: 'Parental leave' },
]

export function weeklyOf({ from, to, on = workdays, lunch }: DemoShift): WeeklyHours {
  const hours = lunch
    ? [
        { from, to: lunch[0] },
        { from: lunch[1], to },
      ]
    : [{ from, to }]
  return Object.fromEntries(days.map((day) => [day, on.includes(day) ? hours : []])) as WeeklyHours
}

export async function seedDemoShifts({ tx, orgId, now, people }: DemoScope): Promise<void> {
  await tx.insert(agentShifts).values(
    shifts.map((shift) => ({
      orgId,
      personId: of(people, shift.key),
      timeZone: shift.key === 'luca.ferri' ? 'Europe/Vienna' : 'Europe/Berlin',
      weekly: weeklyOf(shift),
      // Looked at at once, by whoever knows when the next one begins.
      nextChangeAt: now,
    })),
  )
  const at = (dayCount: number) => new Date(Math.floor((now.getTime() + dayCount * dayMs) / hourMs) * hourMs)
  await tx.insert(absences).values(
    away.map(({ key, from, to, note }) => ({
      orgId,
      personId: of(people, key),
      startsAt: at(from),
      endsAt: at(to),
      note,
      // What has begun is only told of when it ends.
      nextChangeAt: at(from < 0 ? to : from),
    })),
  )
}

export const demoShifts = shifts
