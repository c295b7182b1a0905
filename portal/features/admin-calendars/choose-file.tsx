import { type ImportedHolidays, maxIcalLength } from '@holdfast/contracts/calendars/import-holidays.ts'
import { FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBody } from '../../ui/dialog.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { readImportedHolidays } from './api.ts'

const spans = [1, 2, 3, 5, 10]

/** An iCalendar file, dropped or chosen, and how far what repeats is written out. */
export function ChooseFile({ onFound }: { onFound: (file: string, holidays: ImportedHolidays) => void }) {
  const { t } = useTranslation('admin-calendars')
  const [years, setYears] = useState(3)
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const yearsId = useId()
  const read = async (file: File | undefined) => {
    if (!file) return
    setError(null)
    setTooLarge(false)
    setReading(true)
    try {
      const text = file.size > 4 * maxIcalLength ? null : await file.text()
      if (text === null || text.length > maxIcalLength) {
        setTooLarge(true)
        return
      }
      onFound(file.name, await readImportedHolidays(text, years))
    } catch (failure) {
      setError(failure)
    } finally {
      setReading(false)
    }
  }
  return (
    <DialogBody className="grid gap-4 pb-5">
      <section
        aria-label={t('import.drop')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void read(event.dataTransfer.files[0])
        }}
        className={cn(
          'grid justify-items-center gap-2 rounded-lg border border-dashed border-input px-6 py-8 text-center',
          isOver && 'border-ring bg-accent',
        )}
      >
        <FileUp aria-hidden className="size-5 text-muted-foreground" />
        <p>{t('import.drop')}</p>
        <Button variant="outline" pending={isReading} onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".ics,.ical,.ifb,text/calendar"
          aria-label={t('import.choose')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void read(event.target.files?.[0])
            // The same file can be chosen again once it was put right.
            event.target.value = ''
          }}
        />
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={yearsId}>{t('import.years')}</label>
        <NativeSelect
          id={yearsId}
          className="w-auto"
          value={years}
          onChange={(event) => setYears(Number(event.target.value))}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {t('import.yearCount', { count: span })}
            </option>
          ))}
        </NativeSelect>
      </div>
      {isTooLarge && (
        <p role="alert" className="text-sla-late">
          {t('import.tooLarge')}
        </p>
      )}
      {error !== null && <ReadError error={error} />}
    </DialogBody>
  )
}

/** What is wrong with the file, and in which of its lines. */
function ReadError({ error }: { error: unknown }) {
  const { t } = useTranslation('admin-calendars')
  const problem = asProblem(error)
  const isFault = problem.errors.some(({ path }) => path === '/ical')
  if (!isFault) return <ErrorState inline error={error} />
  const line = Number(problem.problem.line ?? 0)
  return (
    <div role="alert" className="grid gap-0.5 rounded-md border bg-sla-late-soft px-3 py-2.5">
      <p className="font-semibold">{line > 0 ? t('import.unreadableAt', { line }) : t('import.unreadable')}</p>
      <p dir="ltr" className="text-small text-muted-foreground [overflow-wrap:anywhere]">
        {problem.detail}
      </p>
    </div>
  )
}
