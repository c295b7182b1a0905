/** One change asked of many requests at once (features A14): each has a result of its own, none holds up another. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import type { Permission } from '../people/permissions.ts'
import { AssignRequestBody } from '../requests/assign-request.ts'
import { Tags } from '../requests/create-request.ts'
import { EditRequestBody } from '../requests/edit-request.ts'
import { HandOverRequestBody } from '../requests/hand-over-request.ts'
import { ResolveRequestBody } from '../requests/resolve-request.ts'
import { UnassignRequestBody } from '../requests/unassign-request.ts'
import { WaitRequestBody } from '../requests/wait-request.ts'
import { closed, words } from '../schemas.ts'

const { title: _title, description: _description, tags: _tags, ...classification } = EditRequestBody.properties

/** What differs between requests is not for many at once: titles, descriptions, whole lists of tags. */
export const BulkEdit = closed(
  { ...classification, addTags: Type.Optional(Tags), removeTags: Type.Optional(Tags) },
  { minProperties: 1 },
)
export type BulkEdit = Static<typeof BulkEdit>

/** The same as one request is asked, with the same mandatory fields. */
export const BulkChange = Type.Union([
  closed({ type: Type.Literal('take') }),
  closed({ type: Type.Literal('assign'), ...AssignRequestBody.properties }),
  closed({ type: Type.Literal('unassign'), ...UnassignRequestBody.properties }),
  closed({ type: Type.Literal('hand_over'), ...HandOverRequestBody.properties }),
  closed({ type: Type.Literal('wait'), ...WaitRequestBody.properties }),
  closed({ type: Type.Literal('resume') }),
  closed({ type: Type.Literal('resolve'), ...ResolveRequestBody.properties }),
  closed({ type: Type.Literal('edit'), fields: BulkEdit }),
  closed({ type: Type.Literal('cancel'), reason: Type.Optional(words(5_000)) }),
])
export type BulkChange = Static<typeof BulkChange>

/** What each change needs, of every request. */
export const bulkPermissions: Readonly<Record<BulkChange['type'], Permission>> = {
  take: 'request:work',
  assign: 'request:assign',
  unassign: 'request:assign',
  hand_over: 'request:assign',
  wait: 'request:work',
  resume: 'request:work',
  resolve: 'request:work',
  edit: 'request:classify',
  cancel: 'request:cancel',
}

export const ChangeRequestsBody = closed({
  requestIds: Type.Array(Id, { minItems: 1, maxItems: 1_000, uniqueItems: true }),
  change: BulkChange,
})
export type ChangeRequestsBody = Static<typeof ChangeRequestsBody>
