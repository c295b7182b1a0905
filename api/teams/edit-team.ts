import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { EditTeamBody } from '@holdfast/contracts/teams/edit-team.ts'
import { Team } from '@holdfast/contracts/teams/team.ts'
import { editTeamRow } from '@holdfast/db/teams/administration.ts'
import { listTeamMembers } from '@holdfast/db/teams/queries.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentTeam, presentTeamFields } from './present-team.ts'
import { TeamParams } from './read-team.ts'
import { requireManagedSite, requireManagedTeam } from './require-managed-team.ts'

export function editTeam(app: App): void {
  const schema = {
    summary: 'Edit a team, or switch it off',
    tags: ['support'],
    params: TeamParams,
    headers: VersionHeaders,
    body: EditTeamBody,
    response: { 200: Team },
  }
  app.patch('/support/teams/:teamId', { schema, config: { permission: 'team:manage' } }, async (request, reply) => {
    const target = { id: request.params.teamId, version: requireIfMatch(request.headers['if-match']) }
    const team = await administer(app, request, async (deed) => {
      await requireManagedTeam(deed.tx, deed.caller, target.id)
      if (request.body.siteId !== undefined) await requireManagedSite(deed.tx, deed.caller, request.body.siteId)
      const { before, after } = await editTeamRow(deed.tx, target, request.body)
      const named = { action: 'team.edited', targetKind: 'team', targetId: target.id }
      await auditEdit(deed, { ...named, before: presentTeamFields(before), after: presentTeamFields(after) })
      return presentTeam(after, await listTeamMembers(deed.tx, target.id))
    })
    return answerVersion(reply, team)
  })
}
