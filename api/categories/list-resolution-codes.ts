import { ResolutionCodePage } from '@holdfast/contracts/categories/resolution-code.ts'
import { listResolutionCodeRows } from '@holdfast/db/categories/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentResolutionCode } from './present-category.ts'

export function listResolutionCodes(app: App): void {
  const schema = { summary: 'List the reasons for resolving', tags: ['support'], response: { 200: ResolutionCodePage } }
  app.get('/support/resolution-codes', { schema, config: { permission: 'category:read' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, listResolutionCodeRows)
    return wholeList(rows.map(presentResolutionCode))
  })
}
