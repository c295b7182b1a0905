import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox.tsx'
import { groupPermissions, wordsOf } from './groups.ts'

interface PermissionPickerProps {
  /** What there is to choose from. */
  readonly among: readonly Permission[]
  readonly value: readonly Permission[]
  onChange(value: Permission[]): void
}

/** Permissions to choose from, by group; a group's own box chooses all of it. */
export function PermissionPicker({ among, value, onChange }: PermissionPickerProps) {
  const { t } = useTranslation('permissions')
  const id = useId()
  const set = (some: readonly Permission[], isChosen: boolean) => {
    const rest = value.filter((one) => !some.includes(one))
    onChange(isChosen ? among.filter((one) => rest.includes(one) || some.includes(one)) : [...rest])
  }
  return (
    <div className="grid gap-4">
      {groupPermissions(among).map(({ group, permissions }) => {
        const chosen = permissions.filter((one) => value.includes(one)).length
        const state = chosen === 0 ? false : chosen === permissions.length ? true : 'indeterminate'
        return (
          <fieldset key={group} className="grid gap-1.5">
            <legend className="contents">
              <span className="flex items-center gap-2 font-medium max-md:min-h-11">
                <Checkbox
                  checked={state}
                  aria-labelledby={`${id}-${group}`}
                  onCheckedChange={(isChosen) => set(permissions, isChosen)}
                />
                <span id={`${id}-${group}`}>{t(`group.${group}`)}</span>
              </span>
            </legend>
            <ul className="grid gap-x-6 gap-y-1.5 ps-6 md:grid-cols-2">
              {permissions.map((permission) => (
                <li key={permission} className="flex items-center gap-2 max-md:min-h-11">
                  <Checkbox
                    checked={value.includes(permission)}
                    aria-labelledby={`${id}-${permission}`}
                    onCheckedChange={(isChosen) => set([permission], isChosen)}
                  />
                  <span id={`${id}-${permission}`}>{t(wordsOf(permission))}</span>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </div>
  )
}
