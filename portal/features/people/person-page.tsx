import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { NotebookPen } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { usePersonOverview } from '../../components/people/person-overview.ts'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useCommands } from '../../lib/commands.ts'
import { useMay } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Page } from '../../shell/page.tsx'
import { useFollowPerson } from './api/follow-person.ts'
import { ChatsSection } from './chats-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { FilesSection } from './files-section.tsx'
import { PersonActions } from './header/person-actions.tsx'
import { PersonFacts } from './header/person-facts.tsx'
import { PersonHeader, PersonNotices } from './header/person-header.tsx'
import { NotesSection } from './notes/notes-section.tsx'
import { RequestsSection } from './requests/requests-section.tsx'
import { SatisfactionSection } from './satisfaction-section.tsx'

/** Everything about one person on one page (features G7). */
export function PersonPage() {
  const { t } = useTranslation('people')
  const { personId = '' } = useParams()
  const { data, error, refetch } = usePersonOverview(personId)
  if (data) return <PersonShown key={personId} overview={data} />
  const isMissing = error !== null && [404, 422].includes(asProblem(error).status)
  return (
    <Page title={t('title')}>
      {isMissing ? (
        <NotFound title={t('missing')} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows rows={6} />
      )}
    </Page>
  )
}

/** Beside the requests where there is room, else two and two above and below them. */
const side = 'grid content-start gap-7 md:max-xl:grid-cols-2 md:max-xl:gap-x-10 xl:col-start-2'

function PersonShown({ overview }: { overview: PersonOverview }) {
  const { t } = useTranslation('people')
  const { person, requests, chats, files, satisfaction, ratings, sessions } = overview
  const noteField = useRef<HTMLTextAreaElement>(null)
  const navigate = useNavigate()
  const mayAsk = useMay('request:create_for_others') && person.kind !== 'visitor'
  useFollowPerson(person.id)
  useShortcuts(t('title'), [
    { keys: 'n', label: t('notes.field'), run: () => noteField.current?.focus() },
    ...(mayAsk ? [{ keys: 'c', label: t('newRequest'), run: () => void navigate(`/new?for=${person.id}`) }] : []),
  ])
  useCommands(t('title'), [
    {
      id: 'person-note',
      label: t('notes.field'),
      icon: NotebookPen,
      shortcut: 'n',
      run: () => noteField.current?.focus(),
    },
  ])
  return (
    <Page title={person.name} heading={t('title')} actions={<PersonActions person={person} />}>
      <div className="mx-auto grid max-w-[1240px] gap-x-10 gap-y-7 px-4 py-5 md:px-6 xl:grid-cols-[minmax(0,1fr)_320px] xl:grid-rows-[auto_auto_1fr]">
        <div className="grid gap-3 xl:col-span-2">
          <PersonHeader person={person} />
          <PersonNotices person={person} />
        </div>
        <div className={side}>
          <NotesSection personId={person.id} name={person.name} ref={noteField} />
          <SatisfactionSection satisfaction={satisfaction} ratings={ratings} />
        </div>
        <div className="grid content-start gap-7 xl:col-start-1 xl:row-span-2 xl:row-start-2">
          <RequestsSection personId={person.id} counts={requests} />
          <ChatsSection chats={chats} />
          <FilesSection files={files} />
        </div>
        <div className={side}>
          <PersonFacts person={person} />
          <DevicesSection sessions={sessions} />
        </div>
      </div>
    </Page>
  )
}
