import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'

/** One tag, and how many more there are: the subject needs the room. */
export const RowTags = memo(function RowTags({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation('queue')
  const [first, ...more] = tags
  if (first === undefined) return null
  return (
    <span className="ms-auto flex flex-none items-center gap-1 ps-2 max-md:hidden">
      <Badge className="max-w-28">
        <bdi className="truncate">{first}</bdi>
      </Badge>
      {more.length > 0 && (
        <Badge title={more.join(', ')}>
          <span aria-hidden>+{more.length}</span>
          <span className="sr-only">{t('moreTags', { count: more.length, tags: more.join(', ') })}</span>
        </Badge>
      )}
    </span>
  )
})
