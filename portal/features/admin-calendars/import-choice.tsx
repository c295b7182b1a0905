import type { ImportedHolidays } from '@holdfast/contracts/calendars/import-holidays.ts'
import type { Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckLine } from '../../components/service-levels/check-line.tsx'
import { EmptyState } from '../../components/states.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogBody, DialogFooter } from '../../ui/dialog.tsx'
import { type Candidate, compareImported } from './holidays.ts'
import { ImportLeftOut } from './import-left-out.tsx'
import { useLocalDates } from './use-local-dates.ts'

/** What a file has: new days are chosen, those that are there already are only named. */
export function ImportChoice({
  found,
  present,
  onAdd,
  onBack,
}: {
  found: ImportedHolidays
  present: readonly Holiday[]
  onAdd: (chosen: readonly Holiday[]) => void
  onBack: () => void
}) {
  const { t } = useTranslation('admin-calendars')
  const candidates = useMemo(() => compareImported(present, found.holidays), [present, found])
  const fresh = candidates.filter(({ state }) => state === 'new')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = fresh.filter(({ date }) => !left.has(date))
  const toggle = (dates: readonly string[], isWanted: boolean) => {
    const next = new Set(left)
    for (const date of dates) isWanted ? next.delete(date) : next.add(date)
    setLeft(next)
  }
  const years = [...new Set(candidates.map(({ date }) => date.slice(0, 4)))]
  return (
    <>
      <DialogBody className="grid gap-3">
        {candidates.length === 0 && (
          <EmptyState
            title={t('import.nothing')}
            description={t('import.nothingDescription', { from: found.from.slice(0, 4), to: found.to.slice(0, 4) })}
          />
        )}
        {fresh.length > 0 && (
          <CheckLine
            checked={chosen.length === fresh.length}
            onChange={() =>
              toggle(
                fresh.map(({ date }) => date),
                chosen.length < fresh.length,
              )
            }
          >
            <span className="font-medium">{t('import.all', { count: fresh.length })}</span>
          </CheckLine>
        )}
        {years.map((year) => (
          <fieldset key={year} className="grid grid-cols-1">
            <legend className="text-small text-muted-foreground tabular-nums">{year}</legend>
            {candidates
              .filter(({ date }) => date.startsWith(year))
              .map((candidate) => (
                <CandidateLine
                  key={candidate.date}
                  candidate={candidate}
                  isChosen={!left.has(candidate.date)}
                  onToggle={() => toggle([candidate.date], left.has(candidate.date))}
                />
              ))}
          </fieldset>
        ))}
        <ImportLeftOut found={found} />
      </DialogBody>
      <DialogFooter>
        <Button variant="outline" size="lg" className="me-auto" onClick={onBack}>
          {t('import.another')}
        </Button>
        {chosen.length > 0 && (
          <Button size="lg" onClick={() => onAdd(chosen.map(({ date, name }) => ({ date, name })))}>
            {t('import.add', { count: chosen.length })}
          </Button>
        )}
      </DialogFooter>
    </>
  )
}

function CandidateLine({
  candidate,
  isChosen,
  onToggle,
}: {
  candidate: Candidate
  isChosen: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const { date, name, state, nameNow, recurring } = candidate
  const words = (
    <span className="flex min-w-0 items-baseline gap-3">
      <time dateTime={date} className="w-28 flex-none text-muted-foreground tabular-nums">
        {dates.weekdayDate(date)}
      </time>
      <span className="min-w-0 truncate" dir="auto">
        {name}
      </span>
      <span className="ms-auto flex-none text-small text-muted-foreground">
        {state === 'there' && t('import.there')}
        {state === 'named_otherwise' && t('import.thereAs', { name: nameNow })}
        {state === 'new' && recurring && t('import.recurring')}
      </span>
    </span>
  )
  return (
    <CheckLine checked={state === 'new' && isChosen} disabled={state !== 'new'} onChange={onToggle}>
      {words}
    </CheckLine>
  )
}
