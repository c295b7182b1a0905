import { AgentPage, ListAgentsQuery } from '@holdfast/contracts/people/list-agents.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type AgentRow, listAgentRows } from '@holdfast/db/people/list-agents.ts'
import { findAskers } from '@holdfast/db/people/rights.ts'
import { findStanding, type RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { requireRequest } from '../requests/require-request.ts'

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
    const { cursor, limit = 50, requestId, ...filter } = request.query
    const scope = cursorScope(caller, 'agents', filter)
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const { rows, reaching } = await app.db.tenant(caller.orgId, async (tx) => {
      const standing = requestId && requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      const rows = await listAgentRows(tx, { ...filter, after, limit: limit + 1 })
      return { rows, reaching: standing ? await findReaching(tx, standing, rows) : null }
    })
    const present = (row: AgentRow) => presentAgent(row, reaching?.has(row.id) ?? null)
    return cutPage(rows, limit, present, ({ name, id }) => app.cursors.seal(scope, [name, id]))
  })
}

/** @returns those who may work on it without its being given to them by hand */
async function findReaching(tx: Tx, standing: RequestStanding, agents: readonly AgentRow[]): Promise<Set<string>> {
  const askers = await findAskers(
    tx,
    agents.map(({ id }) => id),
  )
  return new Set([...askers].flatMap(([id, asker]) => (may(asker, 'request:work', standing) ? [id] : [])))
}

function presentAgent(
  { id, name, availability, skills, capacity, load, openRequests, photoAt }: AgentRow,
  reaches: boolean | null,
) {
  const work = { availability, skills, load, capacity, openRequests }
  return { id, name, ...work, photoAt: presentInstant(photoAt), reaches }
}
