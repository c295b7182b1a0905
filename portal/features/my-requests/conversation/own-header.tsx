import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { ArrowLeft, Ellipsis, Link2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { cn } from '../../../lib/cn.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../../ui/dropdown-menu.tsx'
import { focusRing } from '../../../ui/surfaces.ts'
import { CancelDialog } from '../closing/cancel-dialog.tsx'

/** What it is about, who has it, and the way back. */
export function OwnHeader({ request, isOwn }: { request: RequestDetail; isOwn: boolean }) {
  const { t } = useTranslation('my-requests')
  return (
    <div className="flex items-center gap-2 py-2">
      <Link
        to="/my-requests"
        aria-label={t('talk.back')}
        className={cn(
          '-ms-2 grid size-9 flex-none place-items-center rounded-md text-muted-foreground hover:bg-hover hover:text-foreground max-md:size-11',
          focusRing,
        )}
      >
        <ArrowLeft aria-hidden className="size-4.5 rtl:-scale-x-100" />
      </Link>
      <div className="min-w-0 flex-1">
        <h1 className="line-clamp-2 text-title font-semibold tracking-[-0.012em]">
          <bdi>{request.title}</bdi>
        </h1>
        <p className="truncate text-small text-muted-foreground">
          <RequestNumber number={request.number} /> {request.team && t('talk.with', { team: request.team.name })}
        </p>
      </div>
      <More request={request} isOwn={isOwn} />
    </div>
  )
}

function More({ request, isOwn }: { request: RequestDetail; isOwn: boolean }) {
  const { t } = useTranslation('my-requests')
  const [isCancelling, setCancelling] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      toast(t('talk.copied'))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('talk.more')}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => void copy()}>
            <Link2 aria-hidden />
            {t('talk.copy')}
          </DropdownMenuItem>
          {isOwn && isActive(request.status) && (
            <DropdownMenuItem onSelect={() => setCancelling(true)}>
              <Undo2 aria-hidden className="rtl:-scale-x-100" />
              {t('cancel.open')}
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <CancelDialog requestId={request.id} open={isCancelling} onOpenChange={setCancelling} />
    </>
  )
}
