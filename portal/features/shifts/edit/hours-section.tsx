import type { Shift } from '@holdfast/contracts/shifts/shift.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusUnreadable } from '../../../components/service-levels/parsed-input.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useMe } from '../../../lib/session.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { saveShift } from '../api/commands.ts'
import { shiftKeys } from '../api/queries.ts'
import { weekdays } from '../use-day-words.ts'
import { faultsOf, type HoursDraft, isSame, toDraft } from './hours-draft.ts'
import { WeekdayRow } from './weekday-row.tsx'
import { ZoneChoice } from './zone-choice.tsx'

/** The hours of a usual week. */
export function HoursSection({ shift, onDirty }: { shift: Shift; onDirty: (isDirty: boolean) => void }) {
  const { t } = useTranslation('shifts')
  const { timeZone } = useMe().person
  const saved = toDraft(shift, timeZone)
  const [draft, setDraft] = useState<HoursDraft>(saved)
  const isDirty = !isSame(draft, saved)
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])
  const faults = faultsOf(draft)
  const isSound = !faults.zone && !faults.none && faults.overlaps.size === 0
  const titleId = useId()
  const switchId = useId()
  const section = useRef<HTMLElement>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const { always, weekly } = draft
      return saveShift(shift.personId, shift.version, always ? null : { timeZone: draft.timeZone, weekly })
    },
    onSuccess: () => toast(t('edit.saved')),
    // Somebody else was faster: what was typed stays, and the next try is of what is there now.
    onError: (problem) => {
      if (asProblem(problem).status === 412)
        void queryClient.invalidateQueries({ queryKey: shiftKeys.of(shift.personId) })
    },
  })
  const save = () => {
    // A time that cannot be read is put right first.
    if (section.current === null || !focusUnreadable(section.current)) mutate()
  }
  return (
    <section ref={section} aria-labelledby={titleId} className="grid gap-3 px-5 py-4">
      <h3 id={titleId} className="font-semibold">
        {t('edit.hours')}
      </h3>
      <label htmlFor={switchId} className="flex items-center justify-between gap-3">
        <span>
          <span className="block">{t('edit.always')}</span>
          <span className="block text-small text-muted-foreground">{t('edit.alwaysHint')}</span>
        </span>
        <Switch id={switchId} checked={draft.always} onCheckedChange={(always) => setDraft({ ...draft, always })} />
      </label>
      {!draft.always && (
        <>
          <ZoneChoice value={draft.timeZone} onChange={(zone) => setDraft({ ...draft, timeZone: zone })} />
          <div className="grid gap-1">
            {weekdays.map((weekday) => (
              <WeekdayRow
                key={weekday}
                weekday={weekday}
                draft={draft}
                overlaps={faults.overlaps}
                onChange={setDraft}
              />
            ))}
          </div>
          {faults.none && (
            <p role="alert" className="text-small text-destructive">
              {t('edit.none')}
            </p>
          )}
        </>
      )}
      {error && <ErrorState inline error={error} />}
      <div className="flex justify-end gap-2">
        {isDirty && (
          <Button variant="ghost" size="lg" onClick={() => setDraft(saved)}>
            {t('common:discard')}
          </Button>
        )}
        <Button size="lg" disabled={!isDirty || !isSound} pending={isPending} onClick={save}>
          {t('edit.save')}
        </Button>
      </div>
    </section>
  )
}
