import { useTranslation } from 'react-i18next'
import { afterAMoment } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Cards at their height, while they are read. */
export function CardsToCome() {
  const { t } = useTranslation('common')
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">{t('loading')}</span>
      {['58%', '44%', '51%'].map((width) => (
        <div
          key={width}
          aria-hidden
          className={cn('grid h-18.5 content-center gap-4 rounded-lg border bg-card px-4', afterAMoment)}
        >
          <Skeleton className="h-2.5" style={{ inlineSize: width }} />
          <Skeleton className="w-40" />
        </div>
      ))}
    </div>
  )
}
