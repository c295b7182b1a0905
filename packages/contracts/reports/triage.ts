/** How the desk stands now, and what will probably go wrong within hours (features B10, G3). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { availabilities } from '../people/availability.ts'
import { PhotoAt } from '../people/photo.ts'
import { RequestSummary } from '../requests/request.ts'
import { waitReasons } from '../requests/vocabulary.ts'
import { closed, Instant, nullable } from '../schemas.ts'
import { riskReasons } from './vocabulary.ts'

export const TriageQuery = closed({ teamId: Type.Optional(Id) })
export type TriageQuery = Static<typeof TriageQuery>

const Kept = Type.Object({
  met: Type.Integer(),
  breached: Type.Integer({ description: 'Clocks that were breached, answered by now or not' }),
})

export const Risk = Type.Object({
  request: RequestSummary,
  reason: Type.Enum(riskReasons, {
    description:
      '`line`: what the assignee has to do before does not leave time; `off_shift`: the assignee is not on shift before ' +
      'it is due; `no_room`: nobody has it, and everybody has enough to do; `nobody_on_shift`: nobody has it or is there',
  }),
  ahead: Type.Integer({ description: 'What is done before it, in order of due time' }),
  startsAt: nullable({ ...Instant, description: 'When somebody gets to it; `null`: not within the window' }),
})
export type Risk = Static<typeof Risk>

export const Handling = Type.Object({
  minutes: Type.Number({ description: 'From one answer of a person to the next, on average' }),
  samples: Type.Integer({ description: 'Of so many; at least `fewest`, or it is only assumed' }),
  fewest: Type.Integer(),
  days: Type.Integer({ description: 'Looked at' }),
  breakMinutes: Type.Integer({ description: 'Longer than this between two answers was a break, and is not counted' }),
  assumed: Type.Boolean(),
})
export type Handling = Static<typeof Handling>

/** One who takes work. Each request is in one of the four counts. */
export const Worker = Type.Object({
  person: Type.Object({ id: Type.String(), name: Type.String(), photoAt: PhotoAt }),
  availability: Type.Enum(availabilities),
  member: Type.Boolean({ description: 'Of the team, or of any; else somebody who only has work of it' }),
  onShift: Type.Boolean(),
  spans: Type.Array(Type.Object({ from: Instant, to: Instant }), { description: 'On shift, within the buckets' }),
  late: Type.Integer(),
  soon: Type.Integer(),
  later: Type.Integer(),
  waiting: Type.Integer(),
})
export type Worker = Static<typeof Worker>

export const Triage = Type.Object({
  at: Instant,
  unassigned: Type.Object({
    count: Type.Integer(),
    oldestAt: nullable(Instant),
    first: Type.Array(RequestSummary, { description: 'The five that are due first' }),
  }),
  late: Type.Object({ count: Type.Integer(), oldestDueAt: nullable(Instant) }),
  due: Type.Object({ count: Type.Integer({ description: 'From now to the end of the window' }) }),
  waiting: Type.Object({
    count: Type.Integer(),
    reasons: Type.Array(Type.Object({ reason: Type.Enum(waitReasons), count: Type.Integer() })),
  }),
  attainment: Type.Object({ today: Kept, week: Kept }),
  window: Type.Object({
    from: Instant,
    to: Instant,
    buckets: Type.Array(
      Type.Object({
        at: Instant,
        due: Type.Integer(),
        onShift: Type.Integer({ description: 'The fewest at any time of it' }),
        over: Type.Boolean({ description: 'More falls due than there are people' }),
      }),
    ),
    shifts: Type.Array(Type.Object({ at: Instant, onShift: Type.Integer() }), {
      description: 'How many are on shift from each of these instants on',
    }),
  }),
  workers: Type.Array(Worker, { description: 'By how much they have; a hundred at most' }),
  workersLeftOff: Type.Integer(),
  routing: Type.Object({ created: Type.Integer({ description: 'Today' }), placed: Type.Integer() }),
  forecast: Type.Object({
    examined: Type.Integer({ description: 'What falls due within the window, the first 5,000' }),
    count: Type.Integer({ description: 'That will probably be late' }),
    risks: Type.Array(Risk, { description: 'The eight that are due first' }),
    handling: Handling,
  }),
})
export type Triage = Static<typeof Triage>
