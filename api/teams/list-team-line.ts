import { ListTeamLineQuery, TeamLinePage } from '@holdfast/contracts/teams/list-team-line.ts'
import { findTeam, listTeamLineRows } from '@holdfast/db/teams/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentWaiting } from './present-team.ts'
import { requireTeam, TeamParams } from './read-team.ts'

export function listTeamLine(app: App): void {
  const schema = {
    summary: 'List the requests that wait for somebody of the team',
    description: 'In the order in which they are given out: by priority, then first in, first out.',
    tags: ['support'],
    params: TeamParams,
    querystring: ListTeamLineQuery,
    response: { 200: TeamLinePage },
  }
  app.get('/support/teams/:teamId/line', { schema, config: { permission: 'team:read' } }, async (request) => {
    const caller = callerOf(request)
    const { teamId } = request.params
    const { limit = 50, cursor } = request.query
    const scope = cursorScope(caller, `team-line/${teamId}`, request.query)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const reach = requireReach(caller, 'request:read')
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      requireTeam(await findTeam(tx, teamId))
      return listTeamLineRows(tx, { teamId, reach, after, limit: limit + 1 })
    })
    const seal = ({ rank, since, id }: (typeof rows)[number]) => app.cursors.seal(scope, [String(rank), since, id])
    return cutPage(rows, limit, (row) => presentWaiting(row, caller), seal)
  })
}
