import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../../ui/dropdown-menu.tsx'
import { ConditionChip } from './condition-chip.tsx'
import { type ConditionField, conditionFields, usedFields, withValues } from './fields.ts'
import type { ConditionChoices } from './use-condition-choices.tsx'

interface ConditionChipsProps {
  conditions: PolicyConditions
  choices: ConditionChoices
  /** Groups that are known from elsewhere; any other can be typed. */
  knownGroups?: readonly string[]
  /** Without it they are only shown. */
  onChange?: (conditions: PolicyConditions) => void
  /** Said where there are none. */
  emptyText?: string
}

/** Conditions as chips: all of them must fit; each opens to choose its values. */
export function ConditionChips({ conditions, choices, knownGroups, onChange, emptyText }: ConditionChipsProps) {
  const { t } = useTranslation('service-levels')
  // What was just added, or is being chosen for, may have no values for a while.
  const [opened, setOpened] = useState<ConditionField | null>(null)
  const used = usedFields(conditions)
  const shown = conditionFields.filter((field) => used.includes(field) || field === opened)
  const unused = conditionFields.filter((field) => !shown.includes(field))
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1.5">
      {shown.length === 0 && <span className="text-muted-foreground">{emptyText ?? t('conditions.everything')}</span>}
      {shown.map((field, index) => (
        <span key={field} className="flex min-w-0 max-w-full items-center gap-2">
          {index > 0 && <span className="text-small text-muted-foreground">{t('conditions.and')}</span>}
          <ConditionChip
            field={field}
            values={conditions[field] ?? []}
            choices={choices}
            knownGroups={knownGroups}
            startsOpen={field === opened}
            onChange={onChange && ((values) => onChange(withValues(conditions, field, values)))}
            onOpenChange={(open) => setOpened(open ? field : null)}
          />
        </span>
      ))}
      {onChange && unused.length > 0 && <AddCondition fields={unused} onAdd={setOpened} />}
    </div>
  )
}

function AddCondition({
  fields,
  onAdd,
}: {
  fields: readonly ConditionField[]
  onAdd: (field: ConditionField) => void
}) {
  const { t } = useTranslation('service-levels')
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm">
          <Plus aria-hidden />
          {t('conditions.add')}
        </Button>
      </DropdownMenuTrigger>
      {/* The chip that is added takes the focus. */}
      <DropdownMenuContent align="start" onCloseAutoFocus={(event) => event.preventDefault()}>
        {fields.map((field) => (
          <DropdownMenuItem key={field} onSelect={() => onAdd(field)}>
            {t(`conditions.field.${field}`)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
