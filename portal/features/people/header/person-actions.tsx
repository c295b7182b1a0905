import type { Person } from '@holdfast/contracts/people/person.ts'
import { Ban, Ellipsis, KeyRound, Plus, RotateCcw, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { toast, toastError, toastUndo } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'

/** What can be done for the person, and about them. */
export function PersonActions({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const mayAsk = useMay('request:create_for_others')
  const mayManage = useMay('person:manage')
  const mayEnd = useMay('session:manage')
  const isSelf = useMe().person.id === person.id
  const [isBlocking, setBlocking] = useState(false)
  const { id, name, blocked } = person
  const unblock = async () => {
    try {
      await setBlocked(id, false)
      toastUndo(t('unblocked', { name }), () => void setBlocked(id, true).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <>
      {mayAsk && person.kind !== 'visitor' && (
        <Button asChild>
          <Link to={`/new?for=${id}`}>
            <Plus aria-hidden />
            {t('newRequest')}
          </Link>
        </Button>
      )}
      {mayManage && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon" aria-label={t('actions', { name })}>
              <Ellipsis aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            <DropdownMenuItem asChild>
              <Link to={`/admin/people?open=${id}`}>
                <Settings2 aria-hidden />
                {t('openInAdministration')}
              </Link>
            </DropdownMenuItem>
            {mayEnd && person.kind !== 'visitor' ? (
              <DropdownMenuItem asChild>
                <Link to={`/people/${id}/access`}>
                  <KeyRound aria-hidden />
                  {t('openAccess')}
                </Link>
              </DropdownMenuItem>
            ) : null}
            {!isSelf && (
              <>
                <DropdownMenuSeparator />
                {blocked ? (
                  <DropdownMenuItem onSelect={() => void unblock()}>
                    <RotateCcw aria-hidden className="rtl:-scale-x-100" />
                    {t('unblock')}
                  </DropdownMenuItem>
                ) : (
                  <DropdownMenuItem variant="destructive" onSelect={() => setBlocking(true)}>
                    <Ban aria-hidden />
                    {t('block.open')}
                  </DropdownMenuItem>
                )}
              </>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
      {isBlocking && <BlockDialog person={person} onClose={() => setBlocking(false)} />}
    </>
  )
}

/** Sessions that end do not come back by unblocking, so it is asked first. */
function BlockDialog({ person: { id, name }, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people')
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const block = async () => {
    setPending(true)
    setProblem(null)
    try {
      await setBlocked(id, true)
      toast(t('block.done', { name }))
      onClose()
    } catch (error) {
      setProblem(error)
      setPending(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('block.title', { name })}
      description={t('block.description')}
      confirmLabel={t('block.confirm')}
      destructive
      pending={isPending}
      onConfirm={() => void block()}
    >
      {problem !== null && <ErrorState inline error={problem} />}
    </ConfirmDialog>
  )
}

async function setBlocked(personId: string, isBlocked: boolean): Promise<void> {
  const params = { path: { personId } }
  if (isBlocked) await unwrap(api.POST('/api/v1/management/people/{personId}/block', { params, body: {} }))
  else await unwrap(api.POST('/api/v1/management/people/{personId}/unblock', { params }))
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['people'] }),
    queryClient.invalidateQueries({ queryKey: ['agents'] }),
  ])
}
