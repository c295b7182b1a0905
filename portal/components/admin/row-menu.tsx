import { Ellipsis, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../ui/dropdown-menu.tsx'

export interface RowAction {
  label: string
  icon?: LucideIcon
  /** Leads somewhere; or `run` does something. */
  to?: string
  run?: () => void
  destructive?: boolean
}

/** What can be done with one row. */
export function RowMenu({ name, actions }: { name: string; actions: readonly RowAction[] }) {
  const { t } = useTranslation('admin')
  if (actions.length === 0) return null
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={t('actionsFor', { name })}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {actions.map(({ label, icon: Icon, to, run, destructive }) =>
          to !== undefined ? (
            <DropdownMenuItem key={label} asChild>
              <Link to={to}>
                {Icon && <Icon aria-hidden />}
                {label}
              </Link>
            </DropdownMenuItem>
          ) : (
            <DropdownMenuItem key={label} variant={destructive ? 'destructive' : 'default'} onSelect={run}>
              {Icon && <Icon aria-hidden />}
              {label}
            </DropdownMenuItem>
          ),
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
