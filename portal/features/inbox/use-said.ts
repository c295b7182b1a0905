import type { Notification } from '@holdfast/contracts/notifications/list-notifications.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.ts'
import { sayNotification } from './say.ts'

/** @returns how to say an entry in a sentence, for the reader */
export function useSaid(): (notification: Notification) => string {
  const { t } = useTranslation('inbox')
  const format = useFormat()
  const { person } = useMe()
  return (notification) => {
    const { key, clock, at } = sayNotification(notification, person.id)
    return t(`said.${key}`, {
      actor: notification.actor?.name ?? t('desk'),
      clock: clock === undefined ? '' : t(`common:clockKind.${clock}`),
      time: at === undefined ? '' : format.dateTime(at),
    })
  }
}
