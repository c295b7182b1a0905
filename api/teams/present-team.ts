import type { WaitingRequest } from '@holdfast/contracts/teams/list-team-line.ts'
import type { Strategy, Team, TeamSummary } from '@holdfast/contracts/teams/team.ts'
import type { TeamMemberRow, TeamRow, WaitingRow } from '@holdfast/db/teams/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { formatNumber } from '../requests/present-request.ts'

/** What of a team is edited, and so what its audit lines show. */
export function presentTeamFields({ id, key, name, strategy, returnsWhenOut, siteId, active, version }: TeamRow) {
  return { id, key, name, strategy: strategy as Strategy, returnsWhenOut, siteId, active, version }
}

export function presentTeam(row: TeamRow, members: readonly TeamMemberRow[]): Team {
  return {
    ...presentTeamFields(row),
    members: members.map(({ id, name, photoAt, ...member }) => {
      return { person: { id, name }, ...member, photoAt: presentInstant(photoAt) }
    }),
  }
}

export function presentTeamSummary({ team, memberCount }: { team: TeamRow; memberCount: number }): TeamSummary {
  return { ...presentTeamFields(team), memberCount }
}

export function presentWaiting({ id, number, title, priority, since }: WaitingRow, caller: Caller): WaitingRequest {
  return { id, number: formatNumber(caller, number), title, priority, since: presentTime(since) }
}
