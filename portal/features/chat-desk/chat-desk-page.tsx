import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { usePreference } from '../../lib/preferences.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { ChatSettings } from './alerts/chat-settings.tsx'
import { useDesks } from './api/queries.ts'
import { DeskAtWork } from './desk-at-work.tsx'
import { deskKey } from './preferences.ts'

/** Of everything that opens while one talks: a text that had to be fetched first would take the focus away. */
const namespaces = ['chat-desk', 'conversation', 'uploads', 'people']

/** Who waits and with whom one talks, side by side (features G4). */
export function ChatDeskPage() {
  const { t } = useTranslation(namespaces)
  const { data, error, refetch } = useDesks()
  const [chosenId, choose] = usePreference<string | null>(deskKey, null)
  const desks = data?.filter(({ active }) => active)
  const desk = desks?.find(({ id }) => id === chosenId) ?? desks?.find(({ isMember }) => isMember) ?? desks?.[0]
  return (
    <Page
      fixed
      title={t('title')}
      aside={
        desk && (
          <span className="truncate max-md:hidden">
            {t('standing', { desk: desk.name, waiting: desk.waiting, running: desk.running })}
          </span>
        )
      }
      actions={desk && <ChatSettings />}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !desks ? (
        <LoadingRows />
      ) : desk ? (
        <DeskAtWork desks={desks} desk={desk} onDesk={choose} />
      ) : (
        <NoDesks />
      )}
    </Page>
  )
}

function NoDesks() {
  const { t } = useTranslation('chat-desk')
  const mayManage = useMay('chat:manage')
  return (
    <EmptyState
      icon={MessagesSquare}
      title={t('noDesks.title')}
      description={t(mayManage ? 'noDesks.make' : 'noDesks.ask')}
      action={
        mayManage && (
          <Button asChild>
            <Link to="/admin/chat-desks">{t('noDesks.action')}</Link>
          </Button>
        )
      }
    />
  )
}
