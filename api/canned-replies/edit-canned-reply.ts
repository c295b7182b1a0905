import { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { EditCannedReplyBody } from '@holdfast/contracts/canned-replies/edit-canned-reply.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editCannedReplyRow } from '@holdfast/db/canned-replies/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { CannedReplyParams, readCannedReplyIn } from './read-canned-reply.ts'
import { requireOwn } from './require-own.ts'
import { requireVariables } from './require-variables.ts'

export function editCannedReply(app: App): void {
  const schema = {
    summary: 'Edit a canned reply, or put it away',
    tags: ['canned replies'],
    params: CannedReplyParams,
    headers: VersionHeaders,
    body: EditCannedReplyBody,
    response: { 200: CannedReply },
  }
  const options = { schema, config: { permission: 'canned_reply:read' } } as const
  app.patch('/canned-replies/:cannedReplyId', options, async (request, reply) => {
    const target = { id: request.params.cannedReplyId, version: requireIfMatch(request.headers['if-match']) }
    const { body } = request
    if (body.body !== undefined) requireVariables(body.body)
    const edited = await administer(app, request, async (deed) => {
      const before = await readCannedReplyIn(deed.tx, deed.caller, target.id)
      const { shared } = before
      requireOwn(deed.caller, { shared, teamId: before.team?.id ?? null })
      if (body.teamId !== undefined) requireOwn(deed.caller, { shared, teamId: body.teamId })
      if (body.teamId && !shared) refuseFaults([{ path: '/teamId', message: 'is for shared canned replies' }])
      await editCannedReplyRow(deed.tx, target, body)
      const after = await readCannedReplyIn(deed.tx, deed.caller, target.id)
      const named = { action: 'canned_reply.edited', targetKind: 'canned_reply', targetId: target.id }
      if (shared) await auditEdit(deed, { ...named, before: shown(before), after: shown(after) })
      return after
    })
    return answerVersion(reply, edited)
  })
}

/** When it was edited says nothing of what was. */
function shown({ updatedAt: _updatedAt, ...rest }: CannedReply) {
  return rest
}
