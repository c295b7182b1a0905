import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { EditViewBody } from '@holdfast/contracts/views/edit-view.ts'
import { View } from '@holdfast/contracts/views/view.ts'
import { editViewRow } from '@holdfast/db/views/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { readViewIn, requireView, ViewParams } from './read-view.ts'
import { requireSharing, requireTeam } from './require-sharing.ts'

export function editView(app: App): void {
  const schema = {
    summary: 'Edit a saved view, or share it',
    description:
      'What others see too is edited with the permission view:share. A view that is not shared with a team any more ' +
      'forgets which it was.',
    tags: ['views'],
    params: ViewParams,
    headers: VersionHeaders,
    body: EditViewBody,
    response: { 200: View },
  }
  app.patch('/views/:viewId', { schema, config: { permission: 'request:work' } }, async (request, reply) => {
    const target = { id: request.params.viewId, version: requireIfMatch(request.headers['if-match']) }
    const edited = await administer(app, request, async (deed) => {
      const before = await readViewIn(deed.tx, deed.caller, target.id)
      const changes = withTeam(before, request.body)
      const wanted = { ...before, ...changes }
      for (const one of [before, wanted]) requireSharing(deed.caller, one)
      requireTeam(wanted)
      await editViewRow(deed.tx, target, changes)
      // Whoever takes back what somebody else shared sees it no more.
      const after = await requireView(deed.tx, target.id)
      const named = { action: 'view.edited', targetKind: 'view', targetId: target.id }
      const isShared = before.sharing !== 'private' || after.sharing !== 'private'
      if (isShared) await auditEdit(deed, { ...named, before: shown(before), after: shown(after) })
      return after
    })
    return answerVersion(reply, edited)
  })
}

/** A team is named for as long as the view is shared with one. */
function withTeam({ sharing, teamId }: View, body: EditViewBody): EditViewBody {
  const isForTeam = (body.sharing ?? sharing) === 'team'
  return isForTeam || teamId === null || body.teamId !== undefined ? body : { ...body, teamId: null }
}

/** When it was edited says nothing of what was. */
function shown({ updatedAt: _updatedAt, ...rest }: View) {
  return rest
}
