import { useTranslation } from 'react-i18next'
import { afterAMoment } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

/** A chart at its real height, after a moment. */
export function ChartLoading() {
  const { t } = useTranslation('common')
  return (
    <div role="status" className="min-h-56 flex-1">
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden className={cn('grid gap-10 pt-6', afterAMoment)}>
        <Skeleton className="w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="w-full" />
      </div>
    </div>
  )
}
