import type { Absence } from '@holdfast/contracts/shifts/absence.ts'
import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMe } from '../../../lib/session.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { planAbsence, removeAbsence } from '../api/commands.ts'
import { useAbsences } from '../api/queries.ts'
import { AbsenceForm } from './absence-form.tsx'
import { isWholeDays } from './absence-time.ts'

/** When somebody is away, from now on; and one more. */
export function AbsencesSection({ personId, timeZone }: { personId: string; timeZone: string | null }) {
  const { t } = useTranslation('shifts')
  const own = useMe().person.timeZone
  const titleId = useId()
  const { data, error, refetch } = useAbsences(personId)
  const zone = timeZone ?? own
  const [removed, setRemoved] = useState<Absence | null>(null)
  const remove = async (absence: Absence) => {
    try {
      await removeAbsence(personId, absence.id)
      setRemoved(absence)
    } catch (problem) {
      toastError(problem)
    }
  }
  const putBack = async ({ startsAt, endsAt, note }: Absence) => {
    try {
      await planAbsence(personId, { startsAt, endsAt, note }, newKey())
      setRemoved(null)
    } catch (problem) {
      toastError(problem)
    }
  }
  return (
    <section aria-labelledby={titleId} className="grid gap-3 border-t px-5 py-4">
      <div>
        <h3 id={titleId} className="font-semibold">
          {t('absence.title')}
        </h3>
        <p className="text-small text-pretty text-muted-foreground">{t('absence.hint')}</p>
      </div>
      {data === undefined ? (
        error ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingRows rows={2} />
        )
      ) : data.items.length === 0 && removed === null ? (
        <p className="text-muted-foreground">{t('absence.none')}</p>
      ) : (
        <ul className="grid gap-1">
          {data.items.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} zone={zone} onRemove={() => void remove(absence)} />
          ))}
        </ul>
      )}
      {removed && <RemovedLine absence={removed} zone={zone} onUndo={() => void putBack(removed)} />}
      <AbsenceForm personId={personId} timeZone={zone} />
    </section>
  )
}

function AbsenceLine({ absence, zone, onRemove }: { absence: Absence; zone: string; onRemove: () => void }) {
  const { t } = useTranslation('shifts')
  const words = useAbsenceWords(absence, zone)
  return (
    <li className="flex items-center gap-2 rounded-md border px-3 py-1.5">
      <span className="min-w-0 flex-1">
        <span className="block tabular-nums">{words}</span>
        {absence.note && (
          <span dir="auto" className="keep-side block truncate text-small text-muted-foreground">
            {absence.note}
          </span>
        )}
      </span>
      <Button variant="ghost" size="icon-sm" aria-label={t('absence.remove', { time: words })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </li>
  )
}

/** The way back stands where it was removed: the page outside of this panel cannot be reached. */
function RemovedLine({ absence, zone, onUndo }: { absence: Absence; zone: string; onUndo: () => void }) {
  const { t } = useTranslation('shifts')
  return (
    <p role="status" className="flex items-center justify-between gap-2 text-muted-foreground">
      {t('absence.removed', { time: useAbsenceWords(absence, zone) })}
      <Button variant="ghost" onClick={onUndo}>
        {t('common:undo')}
      </Button>
    </p>
  )
}

/** Whole days as dates, all else with its times. */
function useAbsenceWords({ startsAt, endsAt }: Absence, zone: string): string {
  const format = useFormat()
  if (!isWholeDays({ startsAt, endsAt }, zone)) return `${format.dateTime(startsAt)} – ${format.dateTime(endsAt)}`
  // The last day ends where the next one begins.
  const [first, last] = [format.date(startsAt), format.date(Date.parse(endsAt) - 1)]
  return first === last ? first : `${first} – ${last}`
}
