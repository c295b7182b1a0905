import { EffectPage } from '@holdfast/contracts/effects/effect.ts'
import { ListEffectsQuery } from '@holdfast/contracts/effects/list-effects.ts'
import { listEffectRows } from '@holdfast/db/effects/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentEffectSummary } from './present-effect.ts'

export function listEffects(app: App): void {
  const schema = {
    summary: 'List what the desk sent, and how it went',
    description: 'Emails, webhooks and inbox entries, each with its cause, its tries and what the other side said.',
    tags: ['management'],
    querystring: ListEffectsQuery,
    response: { 200: EffectPage },
  }
  app.get('/management/effects', { schema, config: { permission: 'effect:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, order = 'desc', ...filter } = request.query
    const scope = cursorScope(caller, 'effects', { ...filter, order })
    const beyond = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const reach = requireReach(caller, 'effect:read', 'request:read')
    const listing = { filter, reach, order, beyond, limit: limit + 1 }
    const rows = await app.db.tenant(caller.orgId, (tx) => listEffectRows(tx, listing))
    const seal = ({ createdAt, id }: (typeof rows)[number]) => app.cursors.seal(scope, [createdAt, id])
    return cutPage(rows, limit, (row) => presentEffectSummary(row, caller), seal)
  })
}
