import { AppError } from '@holdfast/contracts/errors.ts'
import { removeTeamMember as removeMember } from '@holdfast/db/teams/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { TeamMemberParams } from './put-team-member.ts'
import { requireManagedTeam } from './require-managed-team.ts'

export function removeTeamMember(app: App): void {
  const schema = {
    summary: 'Take somebody off a team',
    description: 'What they work on in it goes back to its line; what waits stays with them.',
    tags: ['support'],
    params: TeamMemberParams,
    response: { 204: Type.Null() },
  }
  const url = '/support/teams/:teamId/members/:personId'
  app.delete(url, { schema, config: { permission: 'team:manage' } }, async (request, reply) => {
    const { teamId, personId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      const { orgId } = caller
      await requireManagedTeam(tx, caller, teamId)
      const removed = await removeMember(tx, { orgId, teamId, personId })
      if (!removed) throw new AppError('not_found', 'There is no such member')
      await audit({ action: 'team.member_removed', targetKind: 'team', targetId: teamId, before: { personId } })
    })
    app.rights.changed(callerOf(request).orgId, { personId })
    return reply.code(204).send(null)
  })
}
