import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/states.tsx'
import { useAvailability } from '../../shell/use-availability.ts'
import { Button } from '../../ui/button.tsx'

/** Nobody to talk to: how chats come, and what keeps them away. */
export function NoChats({ isSomebodyWaiting }: { isSomebodyWaiting: boolean }) {
  const { t } = useTranslation('chat-desk')
  const [availability, setAvailability] = useAvailability()
  const isOnline = availability === 'online'
  return (
    <div className="grid h-full place-items-center">
      <EmptyState
        icon={MessagesSquare}
        title={t(isSomebodyWaiting ? 'noChats.titleWaiting' : 'noChats.title')}
        description={t(isOnline ? (isSomebodyWaiting ? 'noChats.take' : 'noChats.online') : 'noChats.notOnline')}
        action={
          isOnline ? undefined : (
            <Button variant="outline" onClick={() => setAvailability('online')}>
              {t('noChats.goOnline')}
            </Button>
          )
        }
      />
    </div>
  )
}
