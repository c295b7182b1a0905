import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/states.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { serverNow } from '../../../lib/clock.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { planAbsence } from '../api/commands.ts'
import { type AbsenceDraft, readAbsence } from './absence-time.ts'

const empty: AbsenceDraft = { wholeDays: true, firstDay: '', lastDay: '', fromTime: '', toTime: '', note: '' }

/** One more absence, by the wall clock of the agent's hours. */
export function AbsenceForm({ personId, timeZone }: { personId: string; timeZone: string }) {
  const { t } = useTranslation('shifts')
  const [draft, setDraft] = useState(empty)
  const [wasSent, setWasSent] = useState(false)
  const key = useRef(newKey())
  const id = useId()
  const read = readAbsence(draft, timeZone, serverNow())
  const fault = typeof read === 'string' ? read : null
  const isShown = fault !== null && (wasSent || fault !== 'incomplete')
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
      planAbsence(
        personId,
        {
          startsAt: new Date(startsAt).toISOString(),
          endsAt: new Date(endsAt).toISOString(),
          note: draft.note.trim() || null,
        },
        key.current,
      ),
    onSuccess: () => {
      toast(t('absence.planned'))
      setDraft(empty)
      setWasSent(false)
      key.current = newKey()
    },
  })
  const change = (changes: Partial<AbsenceDraft>) => {
    // Another absence is another deed.
    key.current = newKey()
    setDraft({ ...draft, ...changes })
  }
  return (
    <form
      noValidate
      className="grid gap-3 rounded-md border px-3 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        setWasSent(true)
        if (typeof read !== 'string') mutate(read)
      }}
    >
      <label htmlFor={`${id}-whole`} className="flex items-center justify-between gap-3">
        {t('absence.wholeDays')}
        <Switch id={`${id}-whole`} checked={draft.wholeDays} onCheckedChange={(wholeDays) => change({ wholeDays })} />
      </label>
      <div className="grid grid-cols-2 gap-3">
        <End
          id={`${id}-from`}
          label={t('absence.first')}
          timeLabel={t('absence.fromTime')}
          day={draft.firstDay}
          time={draft.wholeDays ? null : draft.fromTime}
          isWrong={isShown}
          faultId={`${id}-fault`}
          // A single day needs to be said once.
          onDay={(firstDay) => change({ firstDay, lastDay: [firstDay, draft.lastDay].sort().at(-1) ?? firstDay })}
          onTime={(fromTime) => change({ fromTime })}
        />
        <End
          id={`${id}-to`}
          label={t('absence.last')}
          timeLabel={t('absence.toTime')}
          day={draft.lastDay}
          time={draft.wholeDays ? null : draft.toTime}
          isWrong={isShown}
          faultId={`${id}-fault`}
          onDay={(lastDay) => change({ lastDay })}
          onTime={(toTime) => change({ toTime })}
        />
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-note`}>{t('absence.note')}</Label>
        <Input
          id={`${id}-note`}
          dir="auto"
          maxLength={200}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
        <p className="text-small text-muted-foreground">{t('absence.noteHint')}</p>
      </div>
      {isShown && (
        <p id={`${id}-fault`} role="alert" className="text-small text-destructive">
          {t(`absence.fault.${fault}`)}
        </p>
      )}
      {error && <ErrorState inline error={error} />}
      <div className="flex items-center justify-between gap-2">
        <span className="text-small text-muted-foreground">{t('absence.zone', { zone: timeZone })}</span>
        <Button type="submit" variant="outline" size="lg" pending={isPending}>
          {t('absence.add')}
        </Button>
      </div>
    </form>
  )
}

function End({
  id,
  label,
  timeLabel,
  day,
  time,
  isWrong,
  faultId,
  onDay,
  onTime,
}: {
  id: string
  label: string
  timeLabel: string
  day: string
  /** `null` for whole days. */
  time: string | null
  isWrong: boolean
  faultId: string
  onDay: (day: string) => void
  onTime: (time: string) => void
}) {
  const described = isWrong ? faultId : undefined
  return (
    <div className="grid content-start gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <DateInput
        id={id}
        value={day}
        aria-invalid={isWrong}
        aria-describedby={described}
        onChange={({ target }) => onDay(target.value)}
        className="w-full"
      />
      {time !== null && (
        <DateInput
          type="time"
          aria-label={timeLabel}
          value={time}
          aria-invalid={isWrong}
          aria-describedby={described}
          onChange={({ target }) => onTime(target.value)}
          className="w-full"
        />
      )}
    </div>
  )
}
