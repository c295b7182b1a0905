import { longestSeriesDays, seriesGroupings, seriesIntervals } from '@holdfast/contracts/reports/vocabulary.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeams } from '../../lib/lookups.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { periods, type ReportQuery, rangeFault } from './data/period.ts'

const custom = 'custom'
const auto = 'auto'
const all = 'all'

type Change = Readonly<Record<string, string | null>>

/** What the charts are about: days, steps, groups, team. All of it stands in the URL. */
export function ReportBar({ query, onChange }: { query: ReportQuery; onChange: (change: Change) => void }) {
  const { t } = useTranslation('reports')
  const { items: teams } = useTeams()
  const { period, from, to, chosenInterval, by, teamId } = query
  const fault = rangeFault(query)
  const faultId = useId()
  const select = 'w-auto max-md:w-full'
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2 max-md:grid max-md:grid-cols-2 md:px-6">
      <NativeSelect
        aria-label={t('bar.period')}
        value={period ?? custom}
        className={select}
        onChange={({ target }) =>
          onChange(
            target.value === custom ? { from, to, period: null } : { period: target.value, from: null, to: null },
          )
        }
      >
        {periods.map((value) => (
          <option key={value} value={value}>
            {t(`period.${value}`)}
          </option>
        ))}
        <option value={custom}>{t('period.custom')}</option>
      </NativeSelect>
      {period === null && (
        <>
          <DateInput
            className="max-md:w-full"
            aria-label={t('bar.from')}
            value={from}
            max={to}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : faultId}
            onChange={({ target }) => target.value && onChange({ from: target.value })}
          />
          <span aria-hidden className="text-muted-foreground max-md:hidden">
            –
          </span>
          <DateInput
            className="max-md:w-full"
            aria-label={t('bar.to')}
            value={to}
            min={from}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : faultId}
            onChange={({ target }) => target.value && onChange({ to: target.value })}
          />
        </>
      )}
      <NativeSelect
        aria-label={t('bar.interval')}
        value={chosenInterval ?? auto}
        className={select}
        onChange={({ target }) => onChange({ interval: target.value === auto ? null : target.value })}
      >
        <option value={auto}>{t('steps.auto', { step: t(`steps.${query.interval}`) })}</option>
        {seriesIntervals.map((value) => (
          <option key={value} value={value}>
            {t(`steps.${value}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={t('bar.by')}
        value={by}
        className={select}
        onChange={({ target }) => onChange({ by: target.value === 'none' ? null : target.value })}
      >
        {seriesGroupings.map((value) => (
          <option key={value} value={value}>
            {value === 'none' ? t('bar.notGrouped') : t(`grouped.${value}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        aria-label={t('bar.team')}
        value={teamId ?? all}
        className={select}
        onChange={({ target }) => onChange({ team: target.value === all ? null : target.value })}
      >
        <option value={all}>{t('bar.allTeams')}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {fault !== null && (
        <p id={faultId} role="alert" className="basis-full text-small text-destructive max-md:col-span-2">
          {t(`fault.${fault}`, { days: longestSeriesDays })}
        </p>
      )}
    </div>
  )
}
