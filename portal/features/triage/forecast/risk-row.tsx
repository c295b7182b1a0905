import type { Risk } from '@holdfast/contracts/reports/triage.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'
import { RequestLine } from '../request-line.tsx'

export function RiskRow({ risk }: { risk: Risk }) {
  return <RequestLine request={risk.request} under={<Why risk={risk} />} />
}

function Why({ risk: { request, reason, ahead, startsAt } }: { risk: Risk }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  const name = request.assignee?.name ?? ''
  const begins = startsAt === null ? t('forecast.notWithin') : t('forecast.begins', { time: format.time(startsAt) })
  return (
    <p className="text-small text-pretty text-muted-foreground">
      {t(`forecast.reason.${reason}`, { name, count: ahead })} {reason === 'nobody_on_shift' ? '' : begins}
    </p>
  )
}
