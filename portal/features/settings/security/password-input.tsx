import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from '../../../components/admin/fields.tsx'
import { Button } from '../../../ui/button.tsx'
import { Input } from '../../../ui/input.tsx'

/** A password that can be looked at. */
export function PasswordInput({ name, label, description, autoComplete }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field name={name} label={label} description={description} className="md:max-w-[320px]">
      {(field) => <Shown {...field} autoComplete={autoComplete} />}
    </Field>
  )
}

/** The form gives what belongs to the input itself: its id, and what describes it. */
function Shown(props: ComponentProps<'input'>) {
  const { t } = useTranslation('settings')
  const [isShown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input
        {...props}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
        className="pe-9 rtl:text-right max-md:pe-12"
      />
      <Button
        variant="ghost"
        size="icon"
        aria-label={isShown ? t('password.hide') : t('password.show')}
        className="absolute inset-y-0 end-0 my-auto"
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <EyeOff /> : <Eye />}
      </Button>
    </span>
  )
}
