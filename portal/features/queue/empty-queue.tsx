import { CheckCheck, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../components/states.tsx'
import { Button } from '../../ui/button.tsx'
import type { QueueView } from './views/queue-view.ts'

interface EmptyQueueProps {
  readonly view: QueueView
  readonly isChanged: boolean
  readonly onReset: () => void
}

/** Nothing is here: why, and where to go on. */
export function EmptyQueue({ view, isChanged, onReset }: EmptyQueueProps) {
  const { t } = useTranslation('queue')
  if (isChanged) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('empty.filtered.title')}
        description={t('empty.filtered.description')}
        action={
          <Button variant="outline" onClick={onReset}>
            {t('empty.filtered.reset')}
          </Button>
        }
      />
    )
  }
  const kind = view.saved ? 'saved' : view.id
  return (
    <EmptyState
      icon={CheckCheck}
      title={t(`empty.${kind}.title`)}
      description={t(`empty.${kind}.description`)}
      action={
        view.id === 'all' ? undefined : (
          <Button variant="outline" asChild>
            <Link to="/queue">{t('empty.toAll')}</Link>
          </Button>
        )
      }
    />
  )
}
