import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'

/** Beside the name: whether it is a draft, and what is live meanwhile. */
export function DraftStatus({
  isDirty,
  liveNumber,
  liveSince,
  retiredAt = null,
}: {
  isDirty: boolean
  /** 0: nothing is live yet. */
  liveNumber: number
  liveSince: string | null
  /** It decides nothing any more. */
  retiredAt?: string | null
}) {
  const { t } = useTranslation('service-levels')
  const format = useFormat()
  return (
    <>
      {isDirty && (
        <Badge>
          <PencilLine aria-hidden />
          {t('draft.badge', { number: liveNumber + 1 })}
        </Badge>
      )}
      {retiredAt !== null && <Badge>{t('draft.retired', { date: format.date(retiredAt) })}</Badge>}
      {liveSince !== null && retiredAt === null && (
        <span className="truncate text-small max-xl:hidden">
          {t('draft.liveSince', { number: liveNumber, date: format.date(liveSince) })}
        </span>
      )}
    </>
  )
}

/** When the draft was kept, for who wonders whether anything is lost. */
export function SavedAt({ savedAt }: { savedAt: number | null }) {
  const { t } = useTranslation('service-levels')
  const format = useFormat()
  return (
    <span role="status" className="text-small text-muted-foreground max-md:sr-only">
      {savedAt === null ? '' : t('draft.saved', { time: format.time(savedAt) })}
    </span>
  )
}
