import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LoadingRows, NotFound } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { useQueueLooks } from './hooks/use-queue-looks.ts'
import { Queue } from './queue.tsx'

/** The queue, through one of its views. */
export function QueuePage() {
  const { t } = useTranslation('queue')
  const { view, isLoading, ...rest } = useQueueLooks()
  if (view) return <Queue key={view.id} view={view} {...rest} />
  return (
    <Page title={t('title')}>
      {isLoading ? (
        <LoadingRows rows={12} />
      ) : (
        <NotFound
          title={t('noView.title')}
          description={t('noView.description')}
          action={
            <Button variant="outline" asChild>
              <Link to="/queue">{t('empty.toAll')}</Link>
            </Button>
          }
        />
      )}
    </Page>
  )
}
