import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { type Progress as BulkProgressState, stopJob } from './carry-out.ts'

/** How far a change of many has come, and a way to end it. */
export function BulkProgress({ progress: { jobId, total, finished, failed } }: { progress: BulkProgressState }) {
  const { t } = useTranslation('queue')
  const [isStopping, setStopping] = useState(false)
  const stop = async () => {
    setStopping(true)
    try {
      await stopJob(jobId)
    } catch (error) {
      setStopping(false)
      toastError(error)
    }
  }
  return (
    <section
      aria-label={t('bulk.name')}
      className="flex h-12 flex-none items-center gap-3 border-t border-input bg-popover ps-[18px] pe-3"
    >
      <span className="font-semibold tabular-nums" role="status">
        {t('bulk.progress', { finished, total })}
      </span>
      <Progress
        value={total > 0 ? (finished / total) * 100 : 0}
        className="w-40"
        aria-label={t('bulk.progress', { finished, total })}
      />
      {failed > 0 && <span className="text-sla-late tabular-nums">{t('bulk.failed', { count: failed })}</span>}
      <span className="flex-1" />
      <Button variant="outline" disabled={isStopping} onClick={() => void stop()}>
        {t(isStopping ? 'bulk.stopping' : 'bulk.stop')}
      </Button>
    </section>
  )
}
