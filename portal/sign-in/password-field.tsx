import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react'
import { focusRing } from '../ui/surfaces.ts'
import { describedBy, Field, input } from './controls.tsx'
import { useTranslation } from './texts.ts'

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  readonly id: string
  readonly label: string
  /** At the end of the label's line. */
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/** A password that can be looked at, with a word when the capitals are locked. */
export function PasswordField({ id, label, aside, hint, error, ...props }: PasswordFieldProps) {
  const { t } = useTranslation('sign-in')
  const [isShown, setShown] = useState(false)
  const [isLocked, setLocked] = useState(false)
  const notice = (event: KeyboardEvent<HTMLInputElement>) => setLocked(event.getModifierState('CapsLock'))
  const Icon = isShown ? EyeOff : Eye
  const hints = (
    <>
      {isLocked ? (
        <span className="flex items-center gap-1.5 text-sla-soon">
          <ArrowBigUpDash aria-hidden className="size-3.5" />
          {t('capsLock')}
        </span>
      ) : null}
      {hint}
    </>
  )
  const hasHint = isLocked || hint !== undefined
  return (
    <Field id={id} label={label} aside={aside} error={error} hint={hasHint ? hints : undefined}>
      <div className="relative">
        <input
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="none"
          className={`${input} pe-10 rtl:text-right`}
          onKeyDown={notice}
          onKeyUp={notice}
          onBlur={() => setLocked(false)}
          {...describedBy({ id, hint: hasHint, error })}
          {...props}
        />
        <button
          type="button"
          aria-label={isShown ? t('hidePassword') : t('showPassword')}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
          className={`absolute inset-y-0 end-0 grid w-9 place-items-center rounded-md text-muted-foreground hover:text-foreground max-md:w-11 ${focusRing}`}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
    </Field>
  )
}
