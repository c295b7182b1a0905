import { AbsencePage, ListAbsencesQuery } from '@holdfast/contracts/shifts/absence.ts'
import { listAbsenceRows } from '@holdfast/db/shifts/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { readInstant } from '../http/read-instant.ts'
import { AgentParams, presentAbsence, requireAgent, requireMayPlan } from './agent-shifts.ts'

export function listAbsences(app: App): void {
  const schema = {
    summary: 'List the absences of an agent',
    description: 'Your own, or with the permission for it anybody’s.',
    tags: ['support'],
    params: AgentParams,
    querystring: ListAbsencesQuery,
    response: { 200: AbsencePage },
  }
  const config = { permission: 'shift:manage' } as const
  app.get('/support/agents/:personId/absences', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const { since, limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'absences', { personId, since })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const from = since === undefined ? new Date() : readInstant('query/since', since)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requireMayPlan(tx, caller, personId)
      await requireAgent(tx, personId)
      return listAbsenceRows(tx, { personId, since: from, after, limit: limit + 1 })
    })
    return cutPage(
      rows,
      limit,
      (row) => presentAbsence(row),
      ({ endsAt, id }) => app.cursors.seal(scope, [endsAt.toISOString(), id]),
    )
  })
}
