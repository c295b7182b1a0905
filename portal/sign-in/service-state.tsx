import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ask } from './ask.ts'
import { useTranslation } from './texts.ts'

type State = 'ready' | 'degraded' | 'unknown'

/** Whether the desk is whole: a word for whoever wonders why something does not work. */
export function ServiceState() {
  const { t } = useTranslation('sign-in')
  const [state, setState] = useState<State>('unknown')
  useEffect(() => {
    ask<{ status: string }>('/health/ready').then(
      ({ status }) => setState(status === 'ready' ? 'ready' : 'degraded'),
      () => setState('unknown'),
    )
  }, [])
  // Where it cannot be asked, nothing is claimed.
  if (state === 'unknown') return null
  const Icon = state === 'ready' ? CircleCheck : TriangleAlert
  return (
    <p className="flex items-center gap-2 text-small text-muted-foreground">
      <Icon aria-hidden className={`size-3.5 ${state === 'ready' ? 'text-sla-ok' : 'text-sla-soon'}`} />
      {state === 'ready' ? t('services.ready') : t('services.degraded')}
    </p>
  )
}
