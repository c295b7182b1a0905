import type { RequestCount } from '@holdfast/contracts/requests/count-requests.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format.ts'

/** A count as far as it goes: 86, or 1,000+. */
export function CountText({ count: { count, more } }: { count: RequestCount }) {
  const { t } = useTranslation('queue')
  const text = useFormat().number(count)
  return <bdi>{more ? t('countMore', { count, text }) : text}</bdi>
}
