import type { VisitorBlock } from '@holdfast/contracts/chat/visitor-blocks.ts'
import { DoorOpen, UserCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useList } from '../../lib/query/use-list.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { blocksKey, listBlocks, unblockVisitor } from './api.ts'

/** Visitors who may not come in; they are blocked out of a chat, and let in again here. */
export function Blocks() {
  const { t } = useTranslation('admin-chat-desks')
  const [text, setText] = useState('')
  const q = text.trim()
  const query = useList(blocksKey(q), (cursor) => listBlocks(q, cursor))
  const [asked, setAsked] = useState<VisitorBlock | null>(null)
  return (
    <>
      <ResourceList
        label={t('blocks.title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        search={{ value: text, onChange: setText }}
        searchPlaceholder={t('blocks.search')}
        rowActions={(block) => (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t('blocks.liftNamed', { name: block.email ?? t('blocks.byAddress') })}
            onClick={() => setAsked(block)}
          >
            <UserCheck aria-hidden />
            <span className="max-md:hidden">{t('blocks.lift')}</span>
          </Button>
        )}
        empty={{ icon: DoorOpen, title: t('blocks.empty'), description: t('blocks.emptyHint') }}
      />
      {asked && <LiftDialog block={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function useColumns(): Column<VisitorBlock>[] {
  const { t } = useTranslation('admin-chat-desks')
  const format = useFormat()
  const now = useNow('minute')
  const untilWords = (until: string | null) => {
    if (until === null) return t('blocks.forGood')
    return Date.parse(until) < now ? t('blocks.over') : format.dateTime(until)
  }
  return [
    {
      id: 'whom',
      header: t('blocks.whom'),
      sortBy: ({ email }) => email,
      width: 'minmax(0,1.3fr)',
      cell: ({ email, byAddress }) => (
        <>
          {email && <bdi>{email}</bdi>}
          {byAddress && (
            <span className="font-normal text-muted-foreground">
              {email && ' · '}
              {t('blocks.byAddress')}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'reason',
      header: t('blocks.reason'),
      width: 'minmax(0,2fr)',
      cell: ({ reason }) => (
        <span dir="auto" className="block truncate">
          {reason}
        </span>
      ),
    },
    { id: 'by', header: t('blocks.by'), phone: 'hide', cell: ({ blockedBy }) => <bdi>{blockedBy.name}</bdi> },
    {
      id: 'until',
      sortBy: ({ until }) => until,
      header: t('blocks.until'),
      width: '150px',
      cell: ({ until }) => untilWords(until),
    },
    {
      id: 'created',
      header: t('blocks.since'),
      sortBy: ({ createdAt }) => createdAt,
      width: '110px',
      align: 'end',
      phone: 'hide',
      cell: ({ createdAt }) => format.date(createdAt),
    },
  ]
}

/** A block can only be made out of a chat, so it cannot be put back from here. */
function LiftDialog({ block, onClose }: { block: VisitorBlock; onClose: () => void }) {
  const { t } = useTranslation('admin-chat-desks')
  const [isPending, setPending] = useState(false)
  const name = block.email ?? t('blocks.byAddress')
  const lift = async () => {
    setPending(true)
    try {
      await unblockVisitor(block)
      toast(t('blocks.lifted', { name }))
    } catch (error) {
      toastError(error)
    } finally {
      onClose()
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('blocks.liftTitle', { name })}
      description={t('blocks.liftDescription')}
      confirmLabel={t('blocks.lift')}
      pending={isPending}
      onConfirm={() => void lift()}
    />
  )
}
