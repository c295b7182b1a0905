import { useTranslation } from 'react-i18next'
import { afterAMoment } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The cards at their real heights, after a moment. */
export function TriageSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden className={cn('grid gap-4', afterAMoment)}>
        <Box className="h-[70px]" />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
          <Box className="h-[372px]" />
          <Box className="h-[372px] max-xl:hidden" />
          <Box className="h-[292px]" />
          <Box className="h-[292px] max-xl:hidden" />
        </div>
      </div>
    </div>
  )
}

function Box({ className }: { className: string }) {
  return (
    <div className={cn('rounded-lg border bg-card p-4', className)}>
      <Skeleton className="w-40" />
    </div>
  )
}
