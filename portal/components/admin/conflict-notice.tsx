import { GitMerge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../lib/forms/use-record-form.ts'
import { Button } from '../../ui/button.tsx'

/** Somebody else saved first: what was typed is still there, and the next save goes over what is there now. */
export function ConflictNotice({ both, takeTheirs }: Conflict) {
  const { t } = useTranslation('admin')
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border border-[color-mix(in_oklab,var(--sla-soon)_40%,var(--border))] bg-sla-soon-soft px-3 py-2.5"
    >
      <GitMerge aria-hidden className="mt-0.5 size-4 shrink-0 text-sla-soon" />
      <div className="min-w-0 grow basis-52">
        <p className="font-semibold">{t('conflict.title')}</p>
        <p className="text-muted-foreground">
          {both.length === 0 ? t('conflict.merged') : t('conflict.overlapping', { count: both.length })}
        </p>
      </div>
      <Button variant="outline" onClick={takeTheirs}>
        {t('conflict.takeTheirs')}
      </Button>
    </div>
  )
}
