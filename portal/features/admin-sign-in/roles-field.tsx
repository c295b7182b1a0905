import { type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from '../../components/admin/fields.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

/** Some of the built-in roles. */
export function RolesField(props: FieldProps) {
  return (
    <Field {...props}>
      {({ value, onChange }) => <Choices value={value as readonly Role[]} onChange={onChange} />}
    </Field>
  )
}

function Choices({ value, onChange }: { value: readonly Role[]; onChange: (value: Role[]) => void }) {
  const { t } = useTranslation('common')
  const id = useId()
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {roles.map((role) => (
        <li key={role} className="flex items-center gap-2 max-md:min-h-11">
          <Checkbox
            checked={value.includes(role)}
            aria-labelledby={`${id}-${role}`}
            onCheckedChange={(isChosen) =>
              onChange(roles.filter((one) => (one === role ? isChosen : value.includes(one))))
            }
          />
          <span id={`${id}-${role}`}>{t(`role.${role}`)}</span>
        </li>
      ))}
    </ul>
  )
}
