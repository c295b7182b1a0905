import { useTranslation } from 'react-i18next'
import type { QueueView } from './queue-view.ts'

export function useViewName({ id, name }: Pick<QueueView, 'id' | 'name'>): string {
  const { t } = useTranslation('queue')
  return name ?? t(`view.${id}`)
}
