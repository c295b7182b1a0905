import { findStanding } from '@holdfast/db/requests/queries.ts'
import { findNamedVersions, listClockData, type NamedVersionRow } from '@holdfast/db/sla/queries.ts'
import type { CalendarOf, Clock } from '@holdfast/sla/clock.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { loadCalendars } from './calendar-versions.ts'
import { requireRequest } from './require-request.ts'

interface ReadClocks {
  readonly clocks: Clock[]
  readonly calendarOf: CalendarOf
  /** What they were ever reckoned by, in words. */
  readonly named: { readonly policies: NamedVersionRow[]; readonly calendars: NamedVersionRow[] }
}

/** @returns the clocks of a request with the calendars that they were ever reckoned by */
export async function readClocks(app: App, caller: Caller, requestId: string): Promise<ReadClocks> {
  return app.db.tenant(caller.orgId, async (tx) => {
    requireRequest(caller, 'clock:read', await findStanding(tx, requestId))
    const clocks = (await listClockData(tx, requestId)) as Clock[]
    const calendarVersionIds = versionsOf(clocks, 'calendarVersionId')
    const policyVersionIds = versionsOf(clocks, 'policyVersionId')
    return {
      clocks,
      calendarOf: await loadCalendars(tx, calendarVersionIds),
      named: await findNamedVersions(tx, { policyVersionIds, calendarVersionIds }),
    }
  })
}

function versionsOf(clocks: readonly Clock[], field: 'calendarVersionId' | 'policyVersionId'): string[] {
  return [...new Set(clocks.flatMap((clock) => [clock[field], ...clock.segments.map((segment) => segment[field])]))]
}
