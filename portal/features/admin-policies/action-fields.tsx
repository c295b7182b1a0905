import { type Priority, priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderAction } from '@holdfast/contracts/sla/policy.ts'
import { CircleAlert, X } from 'lucide-react'
import { useId } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { AgentPicker } from '../../components/person-picker.tsx'
import { TeamPicker } from '../../components/team-picker.tsx'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { NotifyFields } from './notify-fields.tsx'
import type { StepValues } from './step-form.ts'

const kinds = ['notify', 'reassign', 'raise_priority', 'webhook'] as const satisfies readonly LadderAction['kind'][]

const fresh: Record<LadderAction['kind'], LadderAction> = {
  notify: { kind: 'notify', to: ['team_leads'] },
  reassign: { kind: 'reassign' },
  raise_priority: { kind: 'raise_priority' },
  webhook: { kind: 'webhook', url: '' },
}

/** One thing that a step does. */
export function ActionFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useTranslation('admin-policies')
  const { control, setValue } = useFormContext<StepValues>()
  const action = useWatch({ control, name: `actions.${index}` })
  const { errors, submitCount } = useFormState({ control, name: `actions.${index}` })
  const error = errors.actions?.[index]
  const message = error?.root?.message ?? error?.message
  const put = (next: LadderAction) =>
    setValue(`actions.${index}`, next, { shouldDirty: true, shouldValidate: submitCount > 0 })
  const kindId = useId()
  return (
    <fieldset className="grid gap-2 rounded-md border bg-card p-2.5">
      <legend className="sr-only">{t('step.action', { number: index + 1 })}</legend>
      <div className="flex items-center gap-2">
        <label htmlFor={kindId} className="sr-only">
          {t('step.actionKind')}
        </label>
        <NativeSelect
          id={kindId}
          value={action.kind}
          onChange={(event) => put(structuredClone(fresh[event.target.value as LadderAction['kind']]))}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`actionKind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <Button variant="ghost" size="icon" aria-label={t('step.removeAction')} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      {action.kind === 'notify' && <NotifyFields action={action} onChange={put} />}
      {action.kind === 'reassign' && <ReassignFields action={action} onChange={put} />}
      {action.kind === 'raise_priority' && <RaiseFields action={action} onChange={put} />}
      {action.kind === 'webhook' && (
        <Input
          type="url"
          inputMode="url"
          dir="ltr"
          aria-label={t('step.url')}
          aria-invalid={message !== undefined}
          placeholder="https://"
          maxLength={2_000}
          value={action.url}
          onChange={(event) => put({ kind: 'webhook', url: event.target.value })}
        />
      )}
      {message && (
        <p role="alert" className="flex items-start gap-1.5 text-small text-destructive">
          <CircleAlert aria-hidden className="mt-0.5 size-3" />
          {message}
        </p>
      )}
    </fieldset>
  )
}

interface FieldsOf<Kind extends LadderAction['kind']> {
  action: Extract<LadderAction, { kind: Kind }>
  onChange: (action: LadderAction) => void
}

function ReassignFields({ action, onChange }: FieldsOf<'reassign'>) {
  const { t } = useTranslation('admin-policies')
  const put = (part: { teamId?: string | null; personId?: string | null }) => {
    const { teamId = action.teamId, personId = action.personId } = part
    onChange({ kind: 'reassign', ...(teamId ? { teamId } : {}), ...(personId ? { personId } : {}) })
  }
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <TeamPicker
        aria-label={t('step.team')}
        placeholder={t('step.team')}
        clearable
        value={action.teamId ?? null}
        onValueChange={(teamId) => put({ teamId })}
      />
      <AgentPicker
        aria-label={t('step.person')}
        placeholder={t('step.person')}
        clearable
        value={action.personId ?? null}
        onValueChange={(personId) => put({ personId })}
      />
    </div>
  )
}

function RaiseFields({ action, onChange }: FieldsOf<'raise_priority'>) {
  const { t } = useTranslation('admin-policies')
  const choose = (value: string) =>
    onChange(value === '' ? { kind: 'raise_priority' } : { kind: 'raise_priority', to: value as Priority })
  return (
    <NativeSelect
      aria-label={t('step.raiseTo')}
      value={action.to ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('step.raiseOne')}</option>
      {priorities.slice(1).map((priority) => (
        <option key={priority} value={priority}>
          {t(`common:priority.${priority}`)}
        </option>
      ))}
    </NativeSelect>
  )
}
