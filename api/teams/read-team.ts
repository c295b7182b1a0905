import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { Team } from '@holdfast/contracts/teams/team.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findTeam, listTeamMembers } from '@holdfast/db/teams/queries.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentTeam } from './present-team.ts'

export const TeamParams = Type.Object({ teamId: Id })

export function readTeam(app: App): void {
  const about = { summary: 'Read a team with its members', tags: ['support'] }
  const schema = { ...about, params: TeamParams, response: { 200: Team } }
  app.get('/support/teams/:teamId', { schema, config: { permission: 'team:read' } }, async (request, reply) => {
    const team = await app.db.tenant(callerOf(request).orgId, (tx) => readTeamIn(tx, request.params.teamId))
    return answerVersion(reply, requireTeam(team))
  })
}

export async function readTeamIn(tx: Tx, teamId: string): Promise<Team | null> {
  const row = await findTeam(tx, teamId)
  return row && presentTeam(row, await listTeamMembers(tx, teamId))
}

/** @throws AppError `not_found` */
export function requireTeam<Found>(team: Found | null): Found {
  if (!team) throw new AppError('not_found', 'There is no such team')
  return team
}
