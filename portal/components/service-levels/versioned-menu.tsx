import { Archive, Copy, Ellipsis, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TSchema } from 'typebox'
import { Button } from '../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../ui/dropdown-menu.tsx'
import { RenameDialog } from './rename-dialog.tsx'

interface VersionedMenuProps {
  name: string
  /** The API's own for a rename. */
  schema: TSchema
  onRename: (name: string) => Promise<void>
  /** Where a new one begins as a copy of this one. */
  copyTo: string
  /** While there is a draft. */
  onDiscard: (() => void) | undefined
  /** Where it may go. */
  onRetire?: (() => void) | undefined
}

/** What else can be done with a policy or a calendar. */
export function VersionedMenu({ name, schema, onRename, copyTo, onDiscard, onRetire }: VersionedMenuProps) {
  const { t } = useTranslation('service-levels')
  const navigate = useNavigate()
  const [isRenaming, setRenaming] = useState(false)
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('menu.label')}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setRenaming(true)}>
            <Pencil aria-hidden />
            {t('menu.rename')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => void navigate(copyTo)}>
            <Copy aria-hidden />
            {t('menu.copy')}
          </DropdownMenuItem>
          {onDiscard && (
            <DropdownMenuItem onSelect={onDiscard}>
              <Undo2 aria-hidden />
              {t('draft.discard')}
            </DropdownMenuItem>
          )}
          {onRetire && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem variant="destructive" onSelect={onRetire}>
                <Archive aria-hidden />
                {t('menu.retire')}
              </DropdownMenuItem>
            </>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <RenameDialog open={isRenaming} onOpenChange={setRenaming} schema={schema} name={name} onRename={onRename} />
    </>
  )
}
