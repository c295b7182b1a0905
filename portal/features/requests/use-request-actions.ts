/** What can be done to the request from anywhere on its page: shown at once, said, and taken back where it can be. */
import type { EditRequestBody } from '@holdfast/contracts/requests/edit-request.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { AssigneeKind } from '@holdfast/contracts/requests/vocabulary.ts'
import type { Named } from '@holdfast/contracts/schemas.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../lib/query/client.ts'
import { useMe } from '../../lib/session.ts'
import { toast, toastError, toastUndo } from '../../lib/toast.ts'
import { requestKeys } from './api/keys.ts'
import type { EditField } from './api/merge-edit.ts'
import { patchAssignee, patchFields, patchPart, patchResumed, patchTeam, patchWithout } from './api/patches.ts'
import type { RequestChange } from './api/request-change.ts'
import { type ChangeOptions, EditConflict } from './api/request-changes.ts'
import { useRequestPage } from './request-page-context.ts'
import { toastConflict } from './toast-conflict.ts'

export interface RequestActions {
  /** One property, with a way back. @returns whether it was made */
  edit(fields: EditRequestBody, options?: { overwrite?: boolean }): Promise<boolean>
  take(): Promise<boolean>
  assign(person: Named): Promise<boolean>
  unassign(person: Named): Promise<boolean>
  addPart(person: Named, kind: AssigneeKind): Promise<boolean>
  handOver(team: Named, person: Named | null): Promise<boolean>
  resume(): Promise<boolean>
  confirm(): Promise<boolean>
  acknowledge(step: { clock: ClockKind; cycle: number; stepId: string }): Promise<boolean>
}

interface Said {
  readonly message: string
  readonly undo?: () => void
}

export function useRequestActions(): RequestActions {
  const { requestId, changes } = useRequestPage()
  const { person: me } = useMe()
  const { t } = useTranslation('request')
  return useMemo(() => {
    const known = () => queryClient.getQueryData<RequestDetail>(requestKeys.detail(requestId))

    async function attempt(change: RequestChange, options: ChangeOptions, said?: Said): Promise<boolean> {
      try {
        await changes.run(change, options)
      } catch (error) {
        if (error instanceof EditConflict) {
          toastConflict(t, error, () => void attempt(change, { ...options, overwrite: true }, said))
        } else toastError(error, () => void attempt(change, options, said))
        return false
      }
      if (said?.undo) toastUndo(said.message, said.undo)
      else if (said) toast(said.message)
      return true
    }

    const edit: RequestActions['edit'] = (fields, { overwrite } = {}) => {
      const before = known()
      const names = Object.keys(fields) as EditField[]
      const [field = 'title'] = names
      const undo = before && (() => void edit(pick(before, names), { overwrite: true }))
      const said = undo && { message: t(`changed.${field}`), undo }
      return attempt({ type: 'edit', fields }, { patch: patchFields(fields), field, overwrite }, said)
    }

    const assign: RequestActions['assign'] = (person) => {
      const before = known()?.assignee ?? null
      const undo = () => void (before ? assign(before) : unassign(person))
      const change: RequestChange =
        person.id === me.id ? { type: 'take' } : { type: 'assign', personId: person.id, kind: 'primary' }
      const said = { message: t('changed.assigned', { name: person.name }), undo }
      return attempt(change, { patch: patchAssignee(person), field: 'assignee' }, said)
    }

    const unassign: RequestActions['unassign'] = (person) => {
      const part = known()?.participants.find((one) => one.person.id === person.id)?.kind
      const undo = () => void (part === 'primary' ? assign(person) : addPart(person, part ?? 'observer'))
      const said = { message: t('changed.unassigned', { name: person.name }), undo }
      const field = part === 'primary' ? 'assignee' : 'participants'
      return attempt({ type: 'unassign', personId: person.id }, { patch: patchWithout(person.id), field }, said)
    }

    const addPart: RequestActions['addPart'] = (person, kind) =>
      attempt(
        { type: 'assign', personId: person.id, kind },
        { patch: patchPart(person, kind), field: 'participants' },
        { message: t(`changed.${kind}`, { name: person.name }), undo: () => void unassign(person) },
      )

    const handOver: RequestActions['handOver'] = (team, person) => {
      const { team: teamBefore, assignee } = known() ?? {}
      const undo = teamBefore ? () => void handOver(teamBefore, assignee ?? null) : undefined
      const change: RequestChange = { type: 'hand_over', teamId: team.id, ...(person && { personId: person.id }) }
      const said = { message: t('changed.handedOver', { team: team.name }), undo }
      return attempt(change, { patch: patchTeam(team, person), field: 'team' }, said)
    }

    return {
      edit,
      assign,
      unassign,
      addPart,
      handOver,
      take: () => assign(me),
      resume: () =>
        attempt({ type: 'resume' }, { patch: patchResumed, field: 'status' }, { message: t('changed.resumed') }),
      confirm: () => attempt({ type: 'confirm' }, { field: 'status' }, { message: t('changed.confirmed') }),
      acknowledge: (step) =>
        attempt({ type: 'acknowledge', ...step }, { field: 'escalation' }, { message: t('changed.acknowledged') }),
    }
  }, [requestId, changes, me, t])
}

function pick(request: RequestDetail, fields: readonly EditField[]): EditRequestBody {
  // A category takes its subcategory with it, so both come back.
  const names = fields.includes('categoryId') ? ([...fields, 'subcategoryId'] as const) : fields
  return Object.fromEntries(names.map((field) => [field, request[field]]))
}
