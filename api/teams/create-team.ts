import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { CreateTeamBody } from '@holdfast/contracts/teams/create-team.ts'
import { Team } from '@holdfast/contracts/teams/team.ts'
import { insertTeam } from '@holdfast/db/teams/administration.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { readTeamIn } from './read-team.ts'
import { requireManagedSite } from './require-managed-team.ts'

export function createTeam(app: App): void {
  const schema = {
    summary: 'Make a team',
    tags: ['support'],
    headers: IdempotencyHeaders,
    body: CreateTeamBody,
    response: { 201: Team },
  }
  app.post('/support/teams', { schema, config: { permission: 'team:manage' } }, (request, reply) =>
    createOnce<Team>(app, request, reply, {
      operation: 'create-team',
      async insert({ tx, caller, audit }, id) {
        const { orgId } = caller
        await requireManagedSite(tx, caller, request.body.siteId ?? null)
        await insertTeam(tx, { id, orgId, ...request.body })
        await audit({ action: 'team.created', targetKind: 'team', targetId: id, after: request.body })
      },
      find: ({ tx }, id) => readTeamIn(tx, id),
      location: ({ id }) => `/support/teams/${id}`,
    }),
  )
}
