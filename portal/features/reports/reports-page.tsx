import { clockKinds } from '@holdfast/contracts/sla/clock.ts'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useNow } from '../../lib/clock.ts'
import { useTeams } from '../../lib/lookups.ts'
import { useMe } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { ChartCard } from './chart-card.tsx'
import { dateOf, readReportQuery } from './data/period.ts'
import { MixCard } from './mix-card.tsx'
import { makeReport } from './report.ts'
import { ReportBar } from './report-bar.tsx'
import { usePointWords } from './use-words.ts'

export function ReportsPage() {
  const { t } = useTranslation('reports')
  const [search, setSearch] = useSearchParams()
  const { timeZone } = useMe().person
  const query = readReportQuery(search, dateOf(useNow('minute'), timeZone))
  const { byId } = useTeams()
  const report = makeReport(query, query.teamId === null ? null : (byId.get(query.teamId)?.name ?? null))
  const { long } = usePointWords('day')
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return (
    <Page
      title={t('title')}
      aside={
        <span className="truncate max-md:hidden">
          <bdi>{long(query.from)}</bdi> – <bdi>{long(query.to)}</bdi>
        </span>
      }
      toolbar={<ReportBar query={query} onChange={change} />}
    >
      <div className="mx-auto grid max-w-[1400px] gap-4 p-4 md:px-6 md:py-5 lg:grid-cols-2 2xl:grid-cols-3">
        <ChartCard metric="volume" report={report} className="2xl:col-span-2" />
        <MixCard report={report} />
        <ChartCard metric="backlog" report={report} className="2xl:col-span-2" />
        <ChartCard
          metric="attainment"
          report={report}
          extra={
            <NativeSelect
              aria-label={t('clock.label')}
              value={query.clock ?? ''}
              onChange={({ target }) => change({ clock: target.value || null })}
              className="w-36 [&_select]:h-7 [&_select]:text-small"
            >
              <option value="">{t('clock.all')}</option>
              {clockKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`common:clockKind.${kind}`)}
                </option>
              ))}
            </NativeSelect>
          }
        />
        <ChartCard metric="first_response" report={report} />
        <ChartCard metric="resolution" report={report} />
        <ChartCard metric="reopen" report={report} />
        <ChartCard metric="satisfaction" report={report} />
      </div>
      <p className="mx-auto max-w-[1400px] px-4 pb-8 text-small text-pretty text-muted-foreground md:px-6">
        {t('footnote', { zone: timeZone })}
      </p>
    </Page>
  )
}
