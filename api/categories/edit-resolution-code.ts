import { EditResolutionCodeBody } from '@holdfast/contracts/categories/edit-resolution-code.ts'
import { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editResolutionCodeRow } from '@holdfast/db/categories/administration.ts'
import Type from 'typebox'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentResolutionCode } from './present-category.ts'

export function editResolutionCode(app: App): void {
  const schema = {
    summary: 'Edit a reason for resolving, or switch it off',
    tags: ['support'],
    params: Type.Object({ resolutionCodeId: Id }),
    headers: VersionHeaders,
    body: EditResolutionCodeBody,
    response: { 200: ResolutionCode },
  }
  const url = '/support/resolution-codes/:resolutionCodeId'
  app.patch(url, { schema, config: { permission: 'category:manage' } }, async (request, reply) => {
    const target = { id: request.params.resolutionCodeId, version: requireIfMatch(request.headers['if-match']) }
    const code = await administer(app, request, async (deed) => {
      const rows = await editResolutionCodeRow(deed.tx, target, request.body)
      const [before, after] = [presentResolutionCode(rows.before), presentResolutionCode(rows.after)]
      const named = { action: 'resolution_code.edited', targetKind: 'resolution_code', targetId: target.id }
      await auditEdit(deed, { ...named, before, after })
      return after
    })
    return answerVersion(reply, code)
  })
}
