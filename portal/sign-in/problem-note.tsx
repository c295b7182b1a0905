import { useEffect, useState } from 'react'
import { Note } from './controls.tsx'
import type { Sending } from './sending.ts'
import { useTranslation } from './texts.ts'

/** What keeps the whole form from being sent; what belongs to a field is told at the field. */
export function ProblemNote({ problem, secondsToWait }: Pick<Sending, 'problem' | 'secondsToWait'>) {
  const { t } = useTranslation('sign-in')
  const isOffline = useOffline()
  if (problem?.status === 429) {
    return secondsToWait > 0 ? <TooMany seconds={secondsToWait} /> : <Note tone="notice">{t('problem.again')}</Note>
  }
  if (isOffline) return <Note tone="notice">{t('problem.offline')}</Note>
  if (!problem) return null
  if (problem.status === 0 || problem.status === 502 || problem.status === 504) {
    return <Note tone="error">{t('problem.unreachable')}</Note>
  }
  if (problem.status === 503) return <Note tone="error">{t('problem.unavailable')}</Note>
  if (problem.status >= 500) return <Note tone="error">{t('problem.internal')}</Note>
  return null
}

/** Counts down for the eye; said once, as it stood at first. */
function TooMany({ seconds }: { seconds: number }) {
  const { t } = useTranslation('sign-in')
  const [first] = useState(seconds)
  return (
    <Note tone="error">
      <span className="sr-only">{t('problem.tooMany', { time: formatWait(first) })}</span>
      <span aria-hidden className="tabular-nums">
        {t('problem.tooMany', { time: formatWait(seconds) })}
      </span>
    </Note>
  )
}

/** 0:42, 12:05 */
function formatWait(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOffline
}
