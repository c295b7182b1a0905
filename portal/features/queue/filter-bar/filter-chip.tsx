import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { changeCondition } from '../filter/edit.ts'
import { fields } from '../filter/fields.ts'
import type { NameLists } from '../filter/names.ts'
import type { Condition, Filter, FilterError } from '../filter/parse.ts'
import { ValueList } from './lazy-lists.tsx'
import { useLabels } from './use-labels.ts'

interface FilterChipProps {
  readonly filter: Filter
  readonly condition: Condition
  readonly errors: readonly FilterError[]
  readonly names: NameLists
  readonly onChange: (text: string) => void
}

/** One filter: what, whether it is or is not, and which values. Each part can be changed. */
export function FilterChip({ filter, condition, errors, names, onChange }: FilterChipProps) {
  const { t } = useTranslation('queue')
  const format = useFormat()
  const labelOf = useLabels(names)
  const { field, negated, values } = condition
  const { kind, negatable } = fields[field]
  const name = t(`field.${field}`)
  const isWrong = errors.some(({ start }) => start >= condition.start && start < condition.end)
  const operator = kind === 'span' || field === 'is' ? null : t(operatorOf(negated, values.length))
  const words = format.list(values.map((value) => labelOf(field, value)))
  const change = (changes: Parameters<typeof changeCondition>[2]) =>
    onChange(changeCondition(filter.text, condition, changes))
  return (
    <fieldset
      aria-label={[name, operator, words].filter(Boolean).join(' ')}
      className={cn(
        'flex h-6 flex-none items-stretch overflow-hidden rounded-md border bg-card text-small whitespace-nowrap [&>*+*]:border-s',
        isWrong && 'border-sla-late',
      )}
    >
      {field !== 'is' && <span className={cn(part, 'text-muted-foreground')}>{name}</span>}
      {operator && (
        <button
          type="button"
          disabled={!negatable}
          title={negatable ? t('filter.turn') : undefined}
          onClick={() => change({ negated: !negated })}
          className={cn(part, pressable, 'text-muted-foreground')}
        >
          {operator}
        </button>
      )}
      <Popover>
        <PopoverTrigger asChild>
          <button type="button" className={cn(part, pressable, 'max-w-64 font-medium')}>
            <bdi className="truncate">{words}</bdi>
          </button>
        </PopoverTrigger>
        <PopoverContent className="p-0">
          <ValueList field={field} chosen={values} names={names} onChange={(next) => change({ values: next })} />
        </PopoverContent>
      </Popover>
      <button
        type="button"
        aria-label={t('filter.remove', { name })}
        onClick={() => change({ values: [] })}
        className={cn(part, pressable, 'text-muted-foreground')}
      >
        <X aria-hidden className="size-3" />
      </button>
    </fieldset>
  )
}

const part = 'flex items-center px-1.5'
const pressable =
  'outline-none hover:bg-hover disabled:cursor-default disabled:hover:bg-transparent focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-ring'

function operatorOf(negated: boolean, count: number) {
  if (count > 1) return negated ? 'operator.isNoneOf' : 'operator.isAnyOf'
  return negated ? 'operator.isNot' : 'operator.is'
}
