import { GitMerge } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

/** Somebody published while this draft was written: nothing of it is lost, and one press puts both together. */
export function BehindBanner({
  publisher,
  number,
  reason,
  onRebase,
  children,
}: {
  publisher: string
  number: number
  reason: string
  onRebase: () => void
  children?: ReactNode
}) {
  const { t } = useTranslation('service-levels')
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border bg-accent px-4 py-3 text-accent-foreground"
    >
      <GitMerge aria-hidden className="mt-0.5 size-4" />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{t('behind.title', { name: publisher, number })}</p>
        <p dir="auto">{reason}</p>
        <p className="text-small">{t('behind.kept')}</p>
        {children}
      </div>
      <Button variant="outline" onClick={onRebase}>
        {t('behind.rebase', { number })}
      </Button>
    </div>
  )
}
