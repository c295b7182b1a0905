import type { Agent } from '@holdfast/contracts/people/list-agents.ts'
import type { CreateTeamBody } from '@holdfast/contracts/teams/create-team.ts'
import type { EditTeamBody } from '@holdfast/contracts/teams/edit-team.ts'
import type { Team } from '@holdfast/contracts/teams/team.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { loadAll } from '../../lib/lookups.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['teams']
export const listKey = [...all, 'list']
export const lineKey = (teamId: string) => [...all, 'line', teamId]

export const listTeams = () => unwrap(api.GET('/api/v1/support/teams'))

const readTeam = (teamId: string): Promise<Team> =>
  unwrap(api.GET('/api/v1/support/teams/{teamId}', { params: { path: { teamId } } }))

export const teamQuery = (teamId: string) =>
  queryOptions({ queryKey: [...all, 'detail', teamId], queryFn: () => readTeam(teamId) })

/** The members who take work, with how much of it they have. */
export const loadQuery = (teamId: string) =>
  queryOptions({
    queryKey: ['agents', 'of-team', teamId],
    queryFn: (): Promise<Agent[]> =>
      loadAll((cursor) =>
        unwrap(api.GET('/api/v1/support/agents', { params: { query: { teamId, limit: 100, cursor } } })),
      ),
    refetchInterval: 30_000,
  })

export const listLine = (teamId: string, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/support/teams/{teamId}/line', { params: { path: { teamId }, query: { limit: 20, cursor } } }))

/** What was answered is what there is; all else that tells of teams is read again. */
function keep(team: Team): Team {
  void queryClient.invalidateQueries({ queryKey: all })
  void queryClient.invalidateQueries({ queryKey: ['agents'] })
  queryClient.setQueryData(teamQuery(team.id).queryKey, team)
  return team
}

export async function createTeam(body: CreateTeamBody, key: string): Promise<Team> {
  return keep(await unwrap(api.POST('/api/v1/support/teams', { body, params: { header: keyed(key) } })))
}

export async function editTeam({ id, version }: Team, body: EditTeamBody): Promise<Team> {
  const params = { path: { teamId: id }, header: ifMatch(version) }
  return keep(await unwrap(api.PATCH('/api/v1/support/teams/{teamId}', { body, params })))
}

export const rereadTeam = ({ id }: Team): Promise<Team> => readTeam(id)

export async function putMember(teamId: string, personId: string, isLead: boolean): Promise<Team> {
  const params = { path: { teamId, personId } }
  return keep(await unwrap(api.PUT('/api/v1/support/teams/{teamId}/members/{personId}', { params, body: { isLead } })))
}

export async function removeMember(teamId: string, personId: string): Promise<void> {
  const params = { path: { teamId, personId } }
  await unwrap(api.DELETE('/api/v1/support/teams/{teamId}/members/{personId}', { params }))
  void queryClient.invalidateQueries({ queryKey: all })
  void queryClient.invalidateQueries({ queryKey: ['agents'] })
}
