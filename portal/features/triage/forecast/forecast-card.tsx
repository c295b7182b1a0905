import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/states.tsx'
import { useFormat } from '../../../lib/format.ts'
import { Card } from '../card.tsx'
import { RiskRow } from './risk-row.tsx'

/** What will probably be late within four hours, why, and how that was reckoned. */
export function ForecastCard({ triage, className }: { triage: Triage; className?: string }) {
  const { t } = useTranslation('triage')
  const { count, risks, examined } = triage.forecast
  return (
    <Card
      id="forecast"
      title={t('forecast.title')}
      count={count}
      footer={<Reckoning triage={triage} />}
      className={className}
    >
      {risks.length === 0 ? (
        <EmptyState
          title={t('forecast.empty')}
          description={examined === 0 ? t('forecast.nothingDue') : t('forecast.emptyHint', { count: examined })}
          className="py-8"
        />
      ) : (
        <ul>
          {risks.map((risk) => (
            <RiskRow key={risk.request.id} risk={risk} />
          ))}
          {count > risks.length && (
            <li className="px-4 py-2 text-small text-muted-foreground">
              {t('forecast.more', { count: count - risks.length })}
            </li>
          )}
        </ul>
      )}
    </Card>
  )
}

function Reckoning({ triage: { forecast } }: { triage: Triage }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const { minutes, samples, fewest, days, breakMinutes, assumed } = forecast.handling
  const time = format.duration(minutes * 60_000)
  return (
    <p className="text-pretty">
      {t('forecast.how', { time })}{' '}
      {assumed
        ? t('forecast.assumed', { samples: format.number(samples), fewest: format.number(fewest) })
        : t('forecast.measured', {
            days,
            count: samples,
            pause: format.duration(breakMinutes * 60_000),
          })}
    </p>
  )
}
