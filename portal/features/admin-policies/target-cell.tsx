import type { Priority } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { type KeyboardEvent, useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { type Clock, targetKey } from './clocks.ts'
import { DurationInput } from './duration-input.tsx'
import { usePolicyView } from './policy-view.tsx'

/** One target: typed in place, with what it was where it was changed. */
export function TargetCell({
  priority,
  clock,
  base,
  column,
  onWalk,
}: {
  priority: Priority
  clock: Clock
  base: PolicyRules
  column: number
  onWalk: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const { t } = useTranslation('admin-policies')
  const { editable, format } = usePolicyView()
  const { control } = useFormContext<PolicyRules>()
  const { field, fieldState } = useController({ control, name: `targets.${priority}.${targetKey(clock)}` })
  const id = useId()
  const before = base.targets[priority][targetKey(clock)] || null
  const value = field.value || null
  const isChanged = before !== value
  const words = (minutes: number | null) => (minutes ? format(minutes) : t('targets.none'))
  if (!editable) {
    return <td className={cn('border-s px-3', !value && 'text-muted-foreground')}>{words(value)}</td>
  }
  return (
    <td className={cn('border-s p-0', isChanged && 'bg-accent')}>
      <label
        htmlFor={id}
        className="flex h-10 cursor-text items-center gap-1.5 px-3 focus-within:shadow-[inset_0_0_0_2px_var(--ring)] hover:bg-hover"
      >
        <span className="sr-only">
          {t('change.target', { priority: t(`common:priority.${priority}`), clock: t(`clock.${clock}`) })}
          {isChanged ? `, ${t('targets.was', { before: words(before) })}` : ''}
        </span>
        {isChanged && (
          <del aria-hidden className="flex-none text-muted-foreground">
            {words(before)}
          </del>
        )}
        <DurationInput
          id={id}
          ref={field.ref}
          name={field.name}
          data-cell={`${priority}:${column}`}
          value={value}
          onValueChange={field.onChange}
          onBlur={field.onBlur}
          onKeyDown={onWalk}
          placeholder={t('targets.none')}
          title={t('targets.hint')}
          className={cn(
            'h-full w-full min-w-0 bg-transparent outline-none placeholder:text-muted-foreground max-md:text-[16px]',
            'aria-invalid:text-sla-late aria-invalid:underline aria-invalid:decoration-wavy aria-invalid:underline-offset-2',
            isChanged && 'font-semibold',
          )}
        />
      </label>
      {fieldState.error?.message && (
        <p role="alert" className="px-3 pb-1 text-small text-sla-late">
          {fieldState.error.message}
        </p>
      )}
    </td>
  )
}
