import { TeamPage } from '@holdfast/contracts/teams/team.ts'
import { listTeamRows } from '@holdfast/db/teams/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentTeamSummary } from './present-team.ts'

export function listTeams(app: App): void {
  const schema = { summary: 'List teams', tags: ['support'], response: { 200: TeamPage } }
  app.get('/support/teams', { schema, config: { permission: 'team:read' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, listTeamRows)
    return wholeList(rows.map(presentTeamSummary))
  })
}
