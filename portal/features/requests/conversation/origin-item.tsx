import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useRequestFiles } from '../api/queries.ts'
import { useAnswers } from '../api/use-answers.ts'
import { useRequest } from '../request-page-context.ts'
import { AttachedFiles } from './attached-files.tsx'
import { MessageTime } from './message-head.tsx'

/** What was asked at first, in the requester's words. */
export const OriginItem = memo(function OriginItem() {
  const { t } = useTranslation('request')
  const { requester, description, createdAt, id, title } = useRequest()
  const answers = useAnswers()
  // The answers stand beside the conversation, each with its question.
  const words =
    answers && description.endsWith(answers.rendered) ? description.slice(0, -answers.rendered.length) : description
  const { data } = useRequestFiles(id, true)
  const files = (data?.items ?? []).filter(({ messageId }) => messageId === null).map(({ file }) => file)
  return (
    <article aria-label={requester.name} className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 px-3 pt-2.5 pb-1">
      <PersonAvatar person={requester} size={28} />
      <div className="min-w-0">
        <div className="flex items-baseline gap-2">
          <span dir="auto" className="truncate font-semibold">
            {requester.name}
          </span>
          <span className="text-small text-muted-foreground">{t('requester')}</span>
          <MessageTime at={createdAt} />
        </div>
        <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
          {words.trim() === '' ? title : words.trim()}
        </p>
        <AttachedFiles files={files} />
      </div>
    </article>
  )
})
