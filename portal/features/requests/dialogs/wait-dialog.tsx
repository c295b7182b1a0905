import { type WaitReason, waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../../lib/clock.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useMe } from '../../../lib/session.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useRequest } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDialogChange } from './use-dialog-change.ts'
import { fromLocal, toLocal } from './zoned-time.ts'

const mostDays = 100

/** What it waits for, until when, and what becomes of it without an answer. */
export function WaitDialog({ opened, onClose }: DialogProps<'wait'>) {
  const { t } = useTranslation('request')
  const request = useRequest()
  const { timeZone } = useMe().person
  const draft = useDraft(`wait.${request.id}`)
  const [reason, setReason] = useState<WaitReason>(opened.reason ?? request.waitReason ?? 'requester')
  const [until, setUntil] = useState(request.wait?.until ? toLocal(Date.parse(request.wait.until), timeZone) : '')
  const [days, setDays] = useState('')
  const { run, isPending, problem } = useDialogChange(() => {
    draft.clear()
    onClose()
  })
  const untilAt = until === '' ? null : fromLocal(until, timeZone)
  const dayCount = days === '' ? null : Number(days)
  const isPast = untilAt !== null && untilAt <= serverNow()
  const isScheduled = reason === 'scheduled' && untilAt === null
  const wrong = isPast ? 'past' : isScheduled ? 'noDate' : dayCount !== null && !isDayCount(dayCount) ? 'days' : null

  const submit = () => {
    if (wrong) return
    const note = draft.text.trim()
    void run({
      type: 'wait',
      reason,
      ...(note !== '' && { note }),
      ...(untilAt !== null && { until: new Date(untilAt).toISOString() }),
      ...(dayCount !== null && reason === 'requester' && { unansweredBusinessDays: dayCount }),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent onKeyDown={onKeyDown}>
        <DialogHeader>
          <DialogTitle>{t('waitDialog.title', { number: request.number })}</DialogTitle>
          <DialogDescription>{t('waitDialog.description')}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-4">
          <Segmented
            label={t('waitDialog.reason')}
            value={reason}
            onValueChange={setReason}
            segments={waitReasons.map((value) => ({ value, label: t(`common:waitReason.${value}`) }))}
            className="flex flex-wrap"
          />
          <div className="grid gap-1.5">
            <Label htmlFor="wait-note">
              {t(reason === 'requester' ? 'waitDialog.noteForRequester' : 'waitDialog.note')}
            </Label>
            <Textarea
              id="wait-note"
              value={draft.text}
              maxLength={5_000}
              onChange={(event) => draft.set(event.target.value)}
            />
            <p className="text-small text-muted-foreground">
              {t(reason === 'requester' ? 'waitDialog.noteSeen' : 'waitDialog.noteUnseen', {
                name: request.requester.name,
              })}
            </p>
          </div>
          <div className="grid gap-1.5">
            <Label htmlFor="wait-until">{t('waitDialog.until')}</Label>
            <DateInput
              id="wait-until"
              type="datetime-local"
              value={until}
              aria-invalid={isPast}
              aria-describedby="wait-until-hint"
              onChange={(event) => setUntil(event.target.value)}
            />
            <p id="wait-until-hint" className="text-small text-muted-foreground">
              {isPast ? t('waitDialog.past') : t('waitDialog.untilHint', { zone: timeZone })}
            </p>
          </div>
          {reason === 'requester' && <UnansweredField days={days} onDays={setDays} />}
          <ProblemNote problem={problem} />
        </DialogBody>
        <DialogFooter>
          {wrong && <span className="me-auto text-small text-muted-foreground">{t(`waitDialog.${wrong}`)}</span>}
          <Button variant="outline" size="lg" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button size="lg" disabled={wrong !== null} pending={isPending} onClick={submit}>
            {t('waitDialog.submit')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

const isDayCount = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= mostDays

function UnansweredField({ days, onDays }: { days: string; onDays: (days: string) => void }) {
  const { t } = useTranslation('request')
  const count = Number(days)
  return (
    <div className="grid gap-1.5">
      <Label htmlFor="wait-days">{t('waitDialog.unanswered')}</Label>
      <div className="flex items-center gap-2">
        <Input
          id="wait-days"
          type="number"
          inputMode="numeric"
          min={1}
          max={mostDays}
          value={days}
          onChange={(event) => onDays(event.target.value)}
          className="w-20"
        />
        <span>{t('waitDialog.businessDays', { count })}</span>
      </div>
      <p className="text-small text-muted-foreground">
        {isDayCount(count)
          ? t('waitDialog.unansweredHint', { count, twice: 2 * count })
          : t('waitDialog.unansweredNever')}
      </p>
    </div>
  )
}
