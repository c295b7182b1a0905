import { Check } from 'lucide-react'
import { useTranslation } from '../texts.ts'

const steps = ['organization', 'administrator'] as const

/** Where one is of how much there is. */
export function Steps({ current }: { current: (typeof steps)[number] }) {
  const { t } = useTranslation('sign-in')
  const at = steps.indexOf(current)
  return (
    <ol className="mb-5 flex gap-4 text-small">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={`flex flex-1 flex-col gap-1.5 border-t-2 pt-2 ${index <= at ? 'border-primary' : 'border-border text-muted-foreground'}`}
        >
          <span className="flex items-center gap-1.5 font-medium">
            {index < at ? <Check aria-hidden className="size-3.5 text-primary" /> : null}
            {t(`setup.steps.${step}`)}
          </span>
        </li>
      ))}
    </ol>
  )
}
