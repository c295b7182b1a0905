import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { CalendarClock, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { useTeams } from '../../lib/lookups.ts'
import { useMe } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Hint } from '../../ui/tooltip.tsx'
import { useRota } from './api/queries.ts'
import { EditSheet } from './edit/edit-sheet.tsx'
import { useDayWords } from './use-day-words.ts'
import { DayList } from './week/day-list.tsx'
import { addWeeks, daysFrom, firstDayOf, weekOf, weekOfDate } from './week/week.ts'
import { WeekTable } from './week/week-table.tsx'

const all = 'all'

export function ShiftsPage() {
  const { t, i18n } = useTranslation('shifts')
  const words = useDayWords()
  const { timeZone } = useMe().person
  const [search, setSearch] = useSearchParams()
  const { items: teams } = useTeams()
  const [edited, setEdited] = useState<Rota | null>(null)
  const first = firstDayOf(i18n.language)
  const current = weekOf(useNow('minute'), timeZone, first)
  const week = weekOfDate(search.get('week') ?? '', first) ?? current
  const teamId = search.get('team')
  const days = daysFrom(week, timeZone)
  const [from, to] = [days[0]?.from ?? 0, days.at(-1)?.to ?? 0]
  const { data: rotas, error, refetch, isPlaceholderData } = useRota({ from, to, teamId })
  const change = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null) after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const go = (to: string) => change('week', to === current ? null : to)
  useShortcuts(t('title'), [
    { keys: '[', label: t('previous'), run: () => go(addWeeks(week, -1)) },
    { keys: ']', label: t('next'), run: () => go(addWeeks(week, 1)) },
    { keys: 't', label: t('thisWeek'), run: () => go(current) },
  ])
  return (
    <Page
      title={t('title')}
      aside={<span className="truncate max-md:hidden">{words.range(week, days.at(-1)?.date ?? week)}</span>}
      actions={
        <>
          <NativeSelect
            aria-label={t('team')}
            value={teamId ?? all}
            onChange={({ target }) => change('team', target.value === all ? null : target.value)}
            className="w-44 max-md:hidden"
          >
            <TeamOptions teams={teams} />
          </NativeSelect>
          <Hint label={t('previous')} keys={['[']}>
            <Button variant="ghost" size="icon" aria-label={t('previous')} onClick={() => go(addWeeks(week, -1))}>
              <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
            </Button>
          </Hint>
          <Button variant="outline" disabled={week === current} onClick={() => go(current)}>
            {t('thisWeek')}
          </Button>
          <Hint label={t('next')} keys={[']']}>
            <Button variant="ghost" size="icon" aria-label={t('next')} onClick={() => go(addWeeks(week, 1))}>
              <ChevronRight aria-hidden className="rtl:-scale-x-100" />
            </Button>
          </Hint>
        </>
      }
    >
      <div className="border-b px-4 py-2 md:hidden">
        <NativeSelect
          aria-label={t('team')}
          value={teamId ?? all}
          onChange={({ target }) => change('team', target.value === all ? null : target.value)}
        >
          <TeamOptions teams={teams} />
        </NativeSelect>
      </div>
      <div aria-busy={isPlaceholderData || rotas === undefined}>
        {rotas === undefined ? (
          error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingRows rows={10} />
          )
        ) : rotas.length === 0 ? (
          <EmptyState icon={CalendarClock} title={t('empty')} description={t('emptyHint')} />
        ) : (
          <>
            {error && <ErrorState inline error={error} onRetry={() => void refetch()} className="m-4" />}
            <div className="relative overflow-x-auto pb-6 max-md:hidden">
              <WeekTable rotas={rotas} days={days} onEdit={setEdited} />
            </div>
            <div className="pb-6 md:hidden">
              <DayList rotas={rotas} days={days} onEdit={setEdited} />
            </div>
            <p className="px-4 pb-6 text-small text-pretty text-muted-foreground md:px-6">
              {t('footnote', { zone: timeZone })}
            </p>
          </>
        )}
      </div>
      <EditSheet person={edited?.person ?? null} onClose={() => setEdited(null)} />
    </Page>
  )
}

function TeamOptions({ teams }: { teams: readonly { id: string; name: string; active: boolean }[] }) {
  const { t } = useTranslation('shifts')
  return (
    <>
      <option value={all}>{t('allTeams')}</option>
      {teams
        .filter(({ active }) => active)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </>
  )
}
