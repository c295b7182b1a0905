import { Triage, TriageQuery } from '@holdfast/contracts/reports/triage.ts'
import { findTeam } from '@holdfast/db/teams/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { gatherTriage } from './gather-triage.ts'
import { presentTriage } from './present-triage.ts'

export function readTriage(app: App): void {
  const schema = {
    summary: 'Read how the desk stands now',
    description:
      'What nobody has, what is late and what falls due within four hours against who is on shift, the load of each ' +
      'agent, and which requests will probably be late, with the reasons. Today begins in your own time zone.',
    tags: ['reports'],
    querystring: TriageQuery,
    response: { 200: Triage },
  }
  app.get('/reports/triage', { schema, config: { permission: 'request:work' } }, async (request) => {
    const caller = callerOf(request)
    const { teamId } = request.query
    const gathered = await app.db.tenant(caller.orgId, async (tx) => {
      if (teamId && !(await findTeam(tx, teamId)))
        refuseFaults([{ path: 'query/teamId', message: 'is no team of this organization' }])
      return gatherTriage(tx, { teamId, reach: requireReach(caller, 'request:read'), timeZone: caller.person.timeZone })
    })
    return presentTriage(gathered, caller)
  })
}
