import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { type ConversationFilter, conversationFilters } from '../../../lib/conversation/lay-out-rows.ts'
import { lazily } from '../../../lib/later.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { Composer } from '../composer/composer.tsx'
import { DropZone } from '../composer/drop-zone.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { ConversationList } from './conversation-list.tsx'
import { SearchInRequest } from './search-in-request.tsx'
import { TypingLine } from './typing-line.tsx'

const FilesPanel = lazily(async () => (await import('./files-panel.tsx')).FilesPanel)

type Tab = ConversationFilter | 'files'
const tabs: readonly Tab[] = [...conversationFilters, 'files']

/** What was said and what happened, and the place to answer. */
export function ConversationPane() {
  const { t } = useTranslation('request')
  const { conversation, target } = useRequestPage()
  const [tab, setTab] = useState<Tab>('all')
  const wanted = useCell(target)
  useEffect(() => {
    // What one is led to must be among what is shown.
    if (wanted !== null) setTab('all')
  }, [wanted])
  useEffect(() => {
    if (tab === 'events') void conversation.readAllEvents()
  }, [tab, conversation])
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex h-10 flex-none items-center gap-2 overflow-x-auto border-b px-3 max-md:h-14 md:px-5">
        <Segmented
          label={t('show')}
          value={tab}
          onValueChange={setTab}
          segments={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
        />
        <span className="grow" />
        <SearchInRequest />
      </div>
      <DropZone className="flex min-h-0 flex-1 flex-col">
        {tab === 'files' ? <FilesPanel /> : <ConversationBody filter={tab} />}
        <div className="mx-auto w-full max-w-[728px] flex-none px-3 pb-3 md:px-0 md:pb-4">
          <TypingLine />
          <Composer />
        </div>
      </DropZone>
    </div>
  )
}

function ConversationBody({ filter }: { filter: ConversationFilter }) {
  const { conversation } = useRequestPage()
  const { phase, problem } = useCell(conversation.cell)
  if (phase === 'failed')
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState error={problem} onRetry={() => void conversation.open(null)} />
      </div>
    )
  if (phase === 'loading')
    return (
      <div className="mx-auto min-h-0 w-full max-w-[728px] flex-1 overflow-hidden pt-4">
        <LoadingRows rows={6} rowClassName="h-16 border-0" />
      </div>
    )
  return <ConversationList filter={filter} />
}
