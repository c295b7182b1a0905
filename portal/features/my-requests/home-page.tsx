import { useTranslation } from 'react-i18next'
import { firstName } from '../../components/own-requests/standing.ts'
import { useMe } from '../../lib/session.ts'
import { CalmPage } from '../../shell/calm-page.tsx'
import { useLiveLists } from './api/use-own-lists.ts'
import { AskBox } from './home/ask-box.tsx'
import { ChatEntry } from './home/chat-entry.tsx'
import { FormTiles } from './home/form-tiles.tsx'
import { OwnRequests } from './home/own-requests.tsx'
import { WaitingToBeSent } from './home/waiting-to-be-sent.tsx'

/** What somebody sees who needs help, or wants to know how their request stands. */
export function HomePage() {
  const { t } = useTranslation('my-requests')
  const { person } = useMe()
  useLiveLists()
  return (
    <CalmPage title={t('home.tab')} hideTitle className="gap-7 md:pt-12">
      <section className="grid gap-3">
        <h1 className="text-[22px]/7 font-semibold tracking-[-0.018em] text-balance md:text-display">
          {t('home.question', { name: firstName(person.name) })}
        </h1>
        <AskBox />
      </section>
      <WaitingToBeSent />
      <section aria-label={t('home.ways')} className="grid gap-2">
        <FormTiles />
        <ChatEntry />
      </section>
      <OwnRequests />
    </CalmPage>
  )
}
