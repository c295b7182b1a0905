import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { focusRing } from '../ui/surfaces.ts'
import { type StepProps, ways } from './flow.ts'
import { useTranslation } from './texts.ts'

interface StepFrameProps {
  readonly title: string
  readonly text?: ReactNode
  /** Back to the ways; none where there is nothing to go back to. */
  readonly go?: StepProps['go']
  readonly children: ReactNode
}

/** A step on the way in: what it is about, what to do, and the way back. */
export function StepFrame({ title, text, go, children }: StepFrameProps) {
  const { t } = useTranslation('sign-in')
  return (
    <>
      <h1 className="text-display font-semibold tracking-[-0.02em]">{title}</h1>
      {text ? <p className="mt-1 text-read text-muted-foreground">{text}</p> : null}
      <div className="mt-6 grid gap-4">{children}</div>
      {go ? (
        <button
          type="button"
          onClick={() => go(ways)}
          className={`mt-6 inline-flex items-center gap-1.5 rounded-sm text-base text-muted-foreground hover:text-foreground max-md:min-h-11 ${focusRing}`}
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:-scale-x-100" />
          {t('back')}
        </button>
      ) : null}
    </>
  )
}
