import { AgentPage, ListAgentsQuery } from '@holdfast/contracts/people/list-agents.ts'
import { type AgentRow, listAgentRows } from '@holdfast/db/people/list-agents.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'

export function listAgents(app: App): void {
  const schema = {
    summary: 'List those who take work, with their load',
    description: 'The load is that by which the strategies decide: open primary requests, weighted by priority.',
    tags: ['support'],
    querystring: ListAgentsQuery,
    response: { 200: AgentPage },
  }
  app.get('/support/agents', { schema, config: { permission: 'team:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, ...filter } = request.query
    const scope = cursorScope(caller, 'agents', filter)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, (tx) => listAgentRows(tx, { ...filter, after, limit: limit + 1 }))
    return cutPage(rows, limit, presentAgent, ({ name, id }) => app.cursors.seal(scope, [name, id]))
  })
}

function presentAgent({ id, name, availability, skills, capacity, load, openRequests, photoAt }: AgentRow) {
  return { id, name, availability, skills, load, capacity, openRequests, photoAt: presentInstant(photoAt) }
}
