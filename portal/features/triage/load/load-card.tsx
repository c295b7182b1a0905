import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/states.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card, Key } from '../card.tsx'
import { unitLooks } from '../units.ts'
import { LoadRow } from './load-row.tsx'
import { groupLoads, loadOrder } from './load-rows.ts'

const mostRows = 12

/** Who has how much, and how much of it presses. */
export function LoadCard({ triage, team, className }: { triage: Triage; team: string | null; className?: string }) {
  const { t } = useTranslation('triage')
  const [showsAll, setShowsAll] = useState(false)
  const { onShift, offShift } = groupLoads(triage.workers)
  const shown = showsAll ? onShift : onShift.slice(0, mostRows)
  const shownOff = showsAll ? offShift : offShift.slice(0, Math.max(0, mostRows - shown.length))
  const hidden = onShift.length + offShift.length - shown.length - shownOff.length
  return (
    <Card
      title={t('load.title')}
      aside={
        <div className="flex flex-wrap gap-x-3">
          {loadOrder.map((look) => (
            <Key key={look} mark={unitLooks[look]}>
              {t(`load.${look}`)}
            </Key>
          ))}
        </div>
      }
      className={className}
    >
      {onShift.length + offShift.length === 0 ? (
        <EmptyState title={t('load.empty')} description={t('load.emptyHint')} />
      ) : (
        <>
          <ul>
            {shown.map((worker) => (
              <LoadRow key={worker.person.id} worker={worker} team={team} />
            ))}
          </ul>
          {shownOff.length > 0 && (
            <>
              <p className="border-y bg-muted/60 px-4 py-1.5 text-small text-muted-foreground">{t('load.offShift')}</p>
              <ul>
                {shownOff.map((worker) => (
                  <LoadRow key={worker.person.id} worker={worker} team={team} />
                ))}
              </ul>
            </>
          )}
          {hidden > 0 && (
            <Button variant="ghost" className="m-2" onClick={() => setShowsAll(true)}>
              {t('load.more', { count: hidden })}
            </Button>
          )}
          {triage.workersLeftOff > 0 && showsAll && (
            <p className="px-4 py-2 text-small text-muted-foreground">
              {t('load.leftOff', { count: triage.workersLeftOff })}
            </p>
          )}
        </>
      )}
    </Card>
  )
}
