import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { Check, CircleCheck } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../../components/own-requests/standing.ts'
import { useFormat } from '../../../lib/format.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Label } from '../../../ui/label.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { confirmSolution, reopen } from '../api/own-changes.ts'

/** It is said to be solved: whoever asked for it decides. */
export function SolvedPanel({
  request,
  onReopened,
  onConfirmed,
}: {
  request: RequestDetail
  onReopened: () => void
  onConfirmed: () => void
}) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const id = useId()
  const [isBroken, setBroken] = useState(false)
  const [isPending, setPending] = useState(false)
  const { resolution } = request
  const confirm = async () => {
    setPending(true)
    try {
      await confirmSolution(request.id)
      onConfirmed()
    } catch (error) {
      toastError(error)
      setPending(false)
    }
  }
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-lg border bg-card p-4">
      <div className="flex items-start gap-2.5">
        <CircleCheck aria-hidden className="mt-0.5 size-4.5 text-sla-ok" />
        <div className="grid min-w-0 gap-1">
          <h2 id={id} className="text-title font-semibold">
            {t('solved.question')}
          </h2>
          {resolution && (
            <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
              {resolution.text}
            </p>
          )}
          {resolution && (
            <p className="text-small text-muted-foreground">
              {resolution.by && t('solved.by', { name: firstName(resolution.by.name) })}{' '}
              {resolution.closesAt !== null && t('solved.closes', { day: format.day(resolution.closesAt) })}
            </p>
          )}
        </div>
      </div>
      {isBroken ? (
        <Reason requestId={request.id} onBack={() => setBroken(false)} onReopened={onReopened} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="lg" className="max-md:grow" pending={isPending} onClick={() => void confirm()}>
            <Check aria-hidden />
            {t('solved.yes')}
          </Button>
          <Button variant="outline" size="lg" className="max-md:grow" onClick={() => setBroken(true)}>
            {t('solved.no')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** What does not work yet; it goes to whoever worked on it. */
export function Reason({
  requestId,
  onBack,
  onReopened,
}: {
  requestId: string
  onBack: () => void
  onReopened: () => void
}) {
  const { t } = useTranslation('my-requests')
  const id = useId()
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setPending(true)
    try {
      await reopen(requestId, reason)
      onReopened()
    } catch (error) {
      toastError(error)
      setPending(false)
    }
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void submit(event)}>
      <Label htmlFor={id}>{t('solved.reason')}</Label>
      <Textarea
        id={id}
        autoFocus
        maxLength={5_000}
        className="max-h-40"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="lg" pending={isPending}>
          {t('solved.reopen')}
        </Button>
        <Button variant="ghost" size="lg" onClick={onBack}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
