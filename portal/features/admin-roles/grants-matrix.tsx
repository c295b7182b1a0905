import type { FieldError } from '@holdfast/contracts/errors.ts'
import { type Grants, type Permission, type Relation, relations } from '@holdfast/contracts/people/permissions.ts'
import { useTranslation } from 'react-i18next'
import { groupPermissions } from '../../components/permissions/groups.ts'
import { GrantRow } from './grant-row.tsx'

interface GrantsMatrixProps {
  readonly grants: Grants
  /** What the one who writes has: nobody gives more. Without it, and without `onChange`, it is only looked at. */
  readonly held?: Grants
  readonly faults?: readonly FieldError[]
  onChange?(grants: Grants): void
}

/** Every permission, by group, and how far it reaches: one row is one choice. */
export function GrantsMatrix({ grants, held, faults = [], onChange }: GrantsMatrixProps) {
  const { t } = useTranslation('permissions')
  const set = (permission: Permission, relation: Relation | null) => {
    const { [permission]: _before, ...rest } = grants
    onChange?.(relation === null ? rest : { ...rest, [permission]: relation })
  }
  return (
    <div className="grid">
      <div
        aria-hidden
        className="sticky top-0 z-10 grid grid-cols-[minmax(0,1fr)_repeat(4,76px)] items-end border-b bg-card px-4 py-2 text-small text-muted-foreground max-md:hidden"
      >
        <span />
        {['none', ...relations].map((one) => (
          <span key={one} className="text-center">
            {t(`relation.${one}`)}
          </span>
        ))}
      </div>
      {groupPermissions().map(({ group, permissions }) => (
        <section
          key={group}
          aria-labelledby={`group-${group}`}
          className="border-b border-border/60 pb-2 last:border-b-0"
        >
          <h3 id={`group-${group}`} className="px-4 pt-3 pb-1 font-semibold">
            {t(`group.${group}`)}
          </h3>
          {permissions.map((permission) => (
            <GrantRow
              key={permission}
              permission={permission}
              value={grants[permission] ?? null}
              most={held ? (held[permission] ?? null) : null}
              isReadOnly={onChange === undefined}
              fault={faults.find(({ path }) => path === `/grants/${permission}`)?.message ?? null}
              onChange={set}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
