import type { View } from '@holdfast/contracts/views/view.ts'
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newKey } from '../../../lib/api/client.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { toast, toastError, toastUndo } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { createView, removeView } from '../api/views.ts'

const ViewEditor = lazy(async () => ({ default: (await import('../views/view-editor.tsx')).ViewEditor }))

interface RailMenuProps {
  readonly view: View
  readonly onMove?: (by: -1 | 1) => void
  readonly className?: string
}

/** What can be done with a view; with somebody else's, only by whoever may share. */
export function RailMenu({ view, onMove, className }: RailMenuProps) {
  const { t } = useTranslation('queue')
  const { person } = useMe()
  const mayShare = useMay('view:share')
  const navigate = useNavigate()
  const [isEditing, setEditing] = useState(false)
  const isOwn = view.owner.id === person.id
  const mayEdit = view.sharing === 'private' ? isOwn : mayShare
  const remove = async () => {
    try {
      await removeView(view)
      if (location.pathname === `/queue/${view.id}`) void navigate('/queue')
      const removed = t('view.removed', { name: view.name })
      // Somebody else's would come back as one's own.
      if (isOwn) toastUndo(removed, () => void bringBack(view))
      else toast(removed)
    } catch (error) {
      toastError(error, () => void remove())
    }
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t('view.menu', { name: view.name })} className={className}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {!isOwn && <DropdownMenuLabel>{t('view.sharedBy', { name: view.owner.name })}</DropdownMenuLabel>}
          {!mayEdit && <DropdownMenuLabel>{t('view.mayNotEdit')}</DropdownMenuLabel>}
          {mayEdit && (
            <DropdownMenuItem onSelect={() => setEditing(true)}>
              <Pencil aria-hidden />
              {t('view.renameOrShare')}
            </DropdownMenuItem>
          )}
          {onMove && (
            <>
              <DropdownMenuItem onSelect={() => onMove(-1)}>
                <ArrowUp aria-hidden />
                {t('view.moveUp')}
              </DropdownMenuItem>
              <DropdownMenuItem onSelect={() => onMove(1)}>
                <ArrowDown aria-hidden />
                {t('view.moveDown')}
              </DropdownMenuItem>
            </>
          )}
          {mayEdit && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem variant="destructive" onSelect={() => void remove()}>
                <Trash2 aria-hidden />
                {t('view.remove')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <Suspense fallback={null}>
        {isEditing && <ViewEditor view={view} initial={view} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  )
}

async function bringBack({
  name,
  icon,
  sharing,
  teamId,
  filter,
  sort,
  direction,
  grouping,
  columns,
}: View): Promise<void> {
  try {
    await createView({ name, icon, sharing, teamId, filter, sort, direction, grouping, columns }, newKey())
  } catch (error) {
    toastError(error)
  }
}
