import type { Triage } from '@holdfast/contracts/reports/triage.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'

/** The chart in words, for who does not see it. */
export function FallingDueTable({ window }: { window: Triage['window'] }) {
  const { t } = useTranslation('triage')
  const format = useFormat()
  return (
    <table className="sr-only">
      <caption>{t('fallingDue.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fallingDue.table.from')}</th>
          <th scope="col">{t('fallingDue.table.due')}</th>
          <th scope="col">{t('fallingDue.table.onShift')}</th>
          <th scope="col">{t('fallingDue.table.over')}</th>
        </tr>
      </thead>
      <tbody>
        {window.buckets.map(({ at, due, onShift, over }) => (
          <tr key={at}>
            <th scope="row">{format.time(at)}</th>
            <td>{format.number(due)}</td>
            <td>{format.number(onShift)}</td>
            <td>{over ? t('fallingDue.table.yes') : t('fallingDue.table.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
