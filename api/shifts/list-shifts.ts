import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import { ListShiftsQuery, longestRotaDays, type Rota, RotaPage } from '@holdfast/contracts/shifts/list-shifts.ts'
import { findPlanned, listRotaRows, type RotaRow, readShifts, type SetShifts } from '@holdfast/db/shifts/queries.ts'
import { dutyOf, isOnShift, openShiftHours, spansOnShift } from '@holdfast/sla/shifts.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { readInstant } from '../http/read-instant.ts'
import { mayPlan, presentAbsence } from './agent-shifts.ts'

const dayMs = 86_400_000

export function listShifts(app: App): void {
  const schema = {
    summary: 'List who is on shift when',
    description: 'By weekly hours and absences, with daylight saving; availability is shown beside it.',
    tags: ['support'],
    querystring: ListShiftsQuery,
    response: { 200: RotaPage },
  }
  app.get('/support/shifts', { schema, config: { permission: 'shift:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 100, teamId } = request.query
    const range = readRange(request.query)
    const scope = cursorScope(caller, 'shifts', { teamId })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const { rows, planned, shifts } = await app.db.tenant(caller.orgId, async (tx) => {
      const found = await listRotaRows(tx, { teamId, after, limit: limit + 1 })
      const now = new Date()
      // What is now lies outside the range as often as not.
      const seen = { from: range.from < now ? range.from : now, to: range.to > now ? range.to : new Date(+now + 1) }
      const ids = found.map(({ id }) => id)
      const planned = await findPlanned(tx, caller.teamIds, ids)
      return { rows: found, planned, shifts: await readShifts(tx, ids, seen) }
    })
    const present = rotaOf(range, (id) => mayPlan(caller, id, planned.get(id)))
    return cutPage(
      rows,
      limit,
      (row) => present(row, shifts.get(row.id)),
      ({ name, id }) => app.cursors.seal(scope, [name, id]),
    )
  })
}

interface Range {
  readonly from: Date
  readonly to: Date
}

/** @throws AppError `validation_failed` for a range that is empty or too long */
function readRange(query: ListShiftsQuery): Range {
  const from = readInstant('query/from', query.from)
  const to = readInstant('query/to', query.to)
  const errors: FieldError[] = []
  if (to <= from) errors.push({ path: 'query/to', message: 'must be after from' })
  if (to.getTime() - from.getTime() > longestRotaDays * dayMs)
    errors.push({ path: 'query/to', message: `must be within ${longestRotaDays} days of from` })
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
  return { from, to }
}

function rotaOf(
  { from, to }: Range,
  plans: (personId: string) => boolean,
): (row: RotaRow, set: SetShifts | undefined) => Rota {
  const open = openShiftHours()
  return ({ id, name, availability, photoAt }, set) => {
    const duty = dutyOf(set, open)
    const withNotes = plans(id)
    const inRange = (set?.absences ?? []).filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
    return {
      person: { id, name, photoAt: presentInstant(photoAt) },
      availability,
      always: set?.hours == null,
      timeZone: set?.hours?.timeZone ?? null,
      onShift: isOnShift(duty, Date.now()),
      spans: spansOnShift(duty, from.getTime(), to.getTime()).map((span) => ({
        from: new Date(span.from).toISOString(),
        to: new Date(span.to).toISOString(),
      })),
      absences: inRange.map((absence) => presentAbsence(absence, withNotes)),
    }
  }
}
