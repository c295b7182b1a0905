import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../../lib/clock.ts'
import { Button } from '../../../ui/button.tsx'
import { useRating } from '../api/use-own-request.ts'
import { RatingForm } from './rating-form.tsx'
import { Reason } from './solved-panel.tsx'

/** It is over: how it was, and the way back while there is one. */
export function EndedPanel({ request, onReopened }: { request: RequestDetail; onReopened: () => void }) {
  const { t } = useTranslation('my-requests')
  const { data: rating, isSuccess } = useRating(request.id, true)
  const [isReopening, setReopening] = useState(false)
  const canReopen = request.reopenUntil !== null && Date.parse(request.reopenUntil) > serverNow()
  if (!isSuccess) return null
  return (
    <section aria-label={t('ended.label')} className="grid gap-3 rounded-lg border bg-card p-4">
      {isReopening ? (
        <Reason requestId={request.id} onBack={() => setReopening(false)} onReopened={onReopened} />
      ) : (
        <>
          <RatingForm requestId={request.id} rating={rating} />
          {canReopen && (
            <Button variant="link" className="justify-self-start max-md:px-0" onClick={() => setReopening(true)}>
              {t('ended.reopen')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
