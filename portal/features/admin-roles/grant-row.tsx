import { type Permission, type Relation, relations, relationsOf } from '@holdfast/contracts/people/permissions.ts'
import { Check } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../components/permissions/groups.ts'
import { cn } from '../../lib/cn.ts'
import { focusRing } from '../../ui/surfaces.ts'

interface GrantRowProps {
  readonly permission: Permission
  readonly value: Relation | null
  /** How far the one who writes has it. */
  readonly most: Relation | null
  readonly isReadOnly: boolean
  /** What the base of the role promises otherwise. */
  readonly fault: string | null
  onChange(permission: Permission, relation: Relation | null): void
}

const rank = (relation: Relation | null) => (relation === null ? -1 : relations.indexOf(relation))

/** One permission: no, own, the team's, all. Native radios, so that arrow keys choose. */
export const GrantRow = memo(function GrantRow({
  permission,
  value,
  most,
  isReadOnly,
  fault,
  onChange,
}: GrantRowProps) {
  const { t } = useTranslation('permissions')
  const possible = relationsOf(permission)
  const name = t(wordsOf(permission))
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)_repeat(4,76px)] items-center px-4 py-0.5 hover:bg-hover max-md:grid-cols-2 max-md:gap-x-4 max-md:py-2">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden className="truncate py-1 max-md:col-span-2 max-md:whitespace-normal">
        {name}
        {fault ? (
          <span className="ms-2 text-small text-destructive">
            {t(fault.includes('team:manage') ? 'missingForTeams' : 'missing')}
          </span>
        ) : null}
      </span>
      {[null, ...relations].map((relation) => {
        const isPossible = relation === null || possible.includes(relation)
        if (!isPossible) return <span key={relation} className="max-md:hidden" />
        const isChosen = value === relation
        const isBeyond = !isReadOnly && rank(relation) > rank(most) && !isChosen
        const label = t(`relation.${relation ?? 'none'}`)
        if (isReadOnly) return <Mark key={relation} isChosen={isChosen} label={label} />
        return (
          <label
            key={relation}
            title={isBeyond ? t('beyond') : undefined}
            className={cn(
              'flex items-center justify-center gap-2 py-1 max-md:min-h-11 max-md:justify-start',
              isBeyond ? 'cursor-not-allowed opacity-40' : 'cursor-pointer',
            )}
          >
            <input
              type="radio"
              name={permission}
              checked={isChosen}
              disabled={isBeyond}
              onChange={() => onChange(permission, relation)}
              className={cn('size-3.5 accent-primary max-md:size-5', focusRing)}
            />
            <span className="md:sr-only">{label}</span>
          </label>
        )
      })}
    </fieldset>
  )
})

function Mark({ isChosen, label }: { isChosen: boolean; label: string }) {
  if (!isChosen) return <span className="max-md:hidden" />
  return (
    <span className="flex items-center justify-center gap-2 max-md:justify-start">
      <Check aria-hidden className="size-3.5 text-primary" />
      <span className="md:sr-only">{label}</span>
    </span>
  )
}
