/** Pure: what a change will make of the request, to be shown before the desk has answered. */
import type { EditRequestBody } from '@holdfast/contracts/requests/edit-request.ts'
import type { AssigneeKind } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { Patch } from './request-changes.ts'

export const patchFields =
  (fields: EditRequestBody): Patch =>
  (request) => ({
    ...request,
    ...fields,
    // A subcategory belongs to its category.
    ...(fields.categoryId !== undefined &&
      fields.categoryId !== request.categoryId &&
      fields.subcategoryId === undefined && { subcategoryId: null }),
  })

/** Whoever is in charge, `null` for nobody; that may open the work, or end it for now. */
export const patchAssignee =
  (assignee: Named | null): Patch =>
  (request) => ({
    ...request,
    assignee,
    status:
      assignee && request.status === 'open'
        ? 'in_progress'
        : !assignee && request.status === 'in_progress'
          ? 'open'
          : request.status,
    participants: [
      ...(assignee ? [{ person: assignee, kind: 'primary' as const, since: null }] : []),
      ...request.participants.filter(({ kind, person }) => kind !== 'primary' && person.id !== assignee?.id),
    ],
  })

export const patchPart =
  (person: Named, kind: AssigneeKind): Patch =>
  (request) => ({
    ...request,
    participants: [...request.participants.filter((one) => one.person.id !== person.id), { person, kind, since: null }],
  })

export const patchWithout =
  (personId: string): Patch =>
  (request) =>
    request.assignee?.id === personId
      ? patchAssignee(null)(request)
      : { ...request, participants: request.participants.filter(({ person }) => person.id !== personId) }

export const patchTeam =
  (team: Named, person: Named | null): Patch =>
  (request) => ({ ...patchAssignee(person)(request), team })

export const patchResumed: Patch = (request) => ({
  ...request,
  status: 'in_progress',
  waitReason: null,
  wait: null,
})
