import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useNow } from '../../../lib/clock.ts'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { richText } from '../../../lib/rich-text.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRequestPage } from '../request-page-context.ts'

/** Who else is writing an answer now. */
export function useOthersReplying(): readonly Present[] {
  const present = useCell(useRequestPage().presence)?.present ?? []
  return present.filter(({ state }) => state === 'replying')
}

interface CollisionBannerProps {
  readonly others: readonly Present[]
  /** One has pressed Send: asked once whether to send all the same. */
  readonly isAsking: boolean
  readonly onSendAnyway: () => void
  readonly onWait: () => void
  readonly onNote: (name: string) => void
}

/** Two answers at once confuse whoever gets them, so it is said before, not after. */
export function CollisionBanner({ others, isAsking, onSendAnyway, onWait, onNote }: CollisionBannerProps) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const now = useNow('second')
  const [first] = others
  if (!first) return null
  const names = format.list(others.map(({ person }) => person.name))
  const time = format.relative(first.since, now)
  return (
    <div
      role="status"
      className="flex animate-in flex-wrap items-center gap-x-2 gap-y-1 rounded-t-lg border border-b-0 border-ring/40 bg-accent px-2.5 py-1.5 text-small text-accent-foreground fade-in-0 slide-in-from-bottom-1 duration-(--slow)"
    >
      <PersonAvatar person={first.person} size={20} />
      <span className="min-w-0">
        {richText((values) => t('collision.replying', { ...values, count: others.length }), {
          names: <bdi className="font-semibold">{names}</bdi>,
          time,
        })}
        {isAsking && <span className="font-medium"> {t('collision.ask')}</span>}
      </span>
      <span className="ms-auto flex gap-1.5">
        {isAsking ? (
          <>
            <Button size="sm" variant="ghost" onClick={onWait}>
              {t('collision.wait')}
            </Button>
            <Button size="sm" variant="outline" autoFocus onClick={onSendAnyway}>
              {t('sendAnyway')}
            </Button>
          </>
        ) : (
          <Button size="sm" variant="outline" onClick={() => onNote(first.person.name)}>
            {t('collision.note', { name: first.person.name })}
          </Button>
        )}
      </span>
    </div>
  )
}
