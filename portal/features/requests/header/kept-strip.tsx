import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useRequestPage } from '../request-page-context.ts'

/** Changes that were taken but not carried out yet: they will be, as soon as the desk can. */
export function KeptStrip() {
  const { t } = useTranslation('request')
  const kept = useCell(useRequestPage().changes.pending).filter(({ isKept }) => isKept)
  return (
    <div role="status">
      {kept.length > 0 && (
        <div className="flex flex-none items-center gap-2 border-b bg-muted px-4 py-1.5 text-small md:px-6">
          <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
          {t('kept', { count: kept.length })}
        </div>
      )}
    </div>
  )
}
