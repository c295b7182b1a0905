import { Id } from '@holdfast/contracts/ids.ts'
import { PutTeamMemberBody } from '@holdfast/contracts/teams/put-team-member.ts'
import { Team } from '@holdfast/contracts/teams/team.ts'
import { putTeamMember as putMember } from '@holdfast/db/teams/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readTeamIn, requireTeam } from './read-team.ts'
import { requireManagedMember, requireManagedTeam, requireReachOfTeam } from './require-managed-team.ts'

export const TeamMemberParams = Type.Object({ teamId: Id, personId: Id })

export function putTeamMember(app: App): void {
  const schema = {
    summary: 'Make somebody a member or a lead of a team',
    description:
      'The same again changes nothing. A new member is offered what waits in the team’s line. Nobody puts people into ' +
      'a team whose requests they do not reach themselves.',
    tags: ['support'],
    params: TeamMemberParams,
    body: PutTeamMemberBody,
    response: { 200: Team },
  }
  const url = '/support/teams/:teamId/members/:personId'
  app.put(url, { schema, config: { permission: 'team:manage' } }, async (request, reply) => {
    const { teamId, personId } = request.params
    const { isLead = false } = request.body
    const team = await administer(app, request, async ({ tx, caller, audit }) => {
      const { orgId } = caller
      await requireManagedTeam(tx, caller, teamId)
      await requireManagedMember(tx, caller, personId)
      requireReachOfTeam(caller, { teamId, personId })
      const { wasLead } = await putMember(tx, { orgId, teamId, personId }, isLead)
      const named = { targetKind: 'team', targetId: teamId }
      if (wasLead === null) await audit({ action: 'team.member_added', ...named, after: { personId, isLead } })
      else if (wasLead !== isLead) {
        const [before, after] = [
          { personId, isLead: wasLead },
          { personId, isLead },
        ]
        await audit({ action: 'team.lead_changed', ...named, before, after })
      }
      return requireTeam(await readTeamIn(tx, teamId))
    })
    // Who has rights for what is with their teams has them for this one now.
    app.rights.changed(callerOf(request).orgId, { personId })
    return answerVersion(reply, team)
  })
}
