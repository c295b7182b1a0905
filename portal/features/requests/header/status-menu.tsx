import { waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { StatusLabel } from '../../../components/requests/status-label.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { isEnded, refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'

/** Where the request is in its life, and where it can go from here; what cannot be says why. */
export function StatusMenu() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const menu = useMenu('status')
  const isPending = useCell(page.changes.pending).some(({ field }) => field === 'status')
  return (
    <DropdownMenu modal={false} {...menu}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="outline"
          size="lg"
          pending={isPending}
          aria-label={t('statusIs', { status: t(`common:status.${request.status}`) })}
          className="min-w-0 max-md:shrink max-md:px-3"
        >
          <StatusLabel status={request.status} waitReason={request.waitReason} full className="max-md:max-w-28" />
          <ChevronDown aria-hidden className="text-muted-foreground max-md:hidden" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-64">
        <WorkItems />
        <DropdownMenuSeparator />
        <WaitItems />
        <DropdownMenuSeparator />
        <EndItems />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function WorkItems() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const actions = useRequestActions()
  const { status } = request
  if (status === 'waiting')
    return (
      <Item icon={<StatusIcon status="in_progress" />} label={t('resume')} onSelect={() => void actions.resume()} />
    )
  if (isEnded(request) || status === 'resolved')
    return (
      <Item
        icon={<StatusIcon status="in_progress" />}
        label={t('reopen')}
        onSelect={() => page.dialog.set({ name: 'reopen' })}
      />
    )
  return (
    <Item
      icon={<StatusIcon status="in_progress" />}
      label={t('take')}
      keys="M"
      refusal={request.assignee && status === 'in_progress' ? 'inProgress' : null}
      onSelect={() => void actions.take()}
    />
  )
}

function WaitItems() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const refusal = refusalOf('wait', request)
  if (refusal)
    return <Item icon={<StatusIcon status="waiting" />} label={t('wait')} refusal={refusal} onSelect={() => {}} />
  return waitReasons.map((reason) => (
    <Item
      key={reason}
      icon={<StatusIcon status="waiting" />}
      label={t(`common:waitingOn.${reason}`)}
      keys={reason === 'requester' ? 'W' : undefined}
      onSelect={() => page.dialog.set({ name: 'wait', reason })}
    />
  ))
}

function EndItems() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const actions = useRequestActions()
  return (
    <>
      <Item
        icon={<StatusIcon status="resolved" />}
        label={request.status === 'resolved' ? t('changeResolution') : t('resolveMenu')}
        keys="E"
        refusal={refusalOf('resolve', request, { givesPrimary: true })}
        onSelect={() => page.dialog.set({ name: 'resolve' })}
      />
      <Item
        icon={<StatusIcon status="closed" />}
        label={t('confirmFor', { name: request.requester.name })}
        refusal={refusalOf('confirm', request)}
        onSelect={() => void actions.confirm()}
      />
      <Item
        icon={<StatusIcon status="cancelled" />}
        label={t('cancelRequest')}
        refusal={refusalOf('cancel', request)}
        onSelect={() => page.dialog.set({ name: 'cancel' })}
      />
    </>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly label: string
  readonly keys?: string | undefined
  /** Why not, as a key of `refused.*`. */
  readonly refusal?: string | null
  readonly onSelect: () => void
}

function Item({ icon, label, keys, refusal = null, onSelect }: ItemProps) {
  const { t } = useTranslation('request')
  return (
    <DropdownMenuItem disabled={refusal !== null} onSelect={onSelect}>
      {icon}
      <span className="min-w-0">
        <span className="block">{label}</span>
        {refusal && <span className="block text-small text-muted-foreground">{t(`refused.${refusal}`)}</span>}
      </span>
      {keys && !refusal && (
        <DropdownMenuShortcut>
          <Kbd>{keys}</Kbd>
        </DropdownMenuShortcut>
      )}
    </DropdownMenuItem>
  )
}
