import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { type Looks, sorts, usualDirection } from '../views/queue-view.ts'

interface SortMenuProps {
  readonly sort: Looks['sort']
  readonly direction: Looks['direction']
  readonly onChange: (changes: Pick<Looks, 'sort' | 'direction'>) => void
}

export function SortMenu({ sort, direction, onChange }: SortMenuProps) {
  const { t } = useTranslation('queue')
  const name = t(`sort.${sort}`)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" aria-label={t('menu.sortedBy', { name })}>
          <ArrowDownUp aria-hidden />
          <span className="max-lg:hidden">{name}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>{t('menu.sort')}</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={sort}
          onValueChange={(value) => {
            const chosen = sorts.find((one) => one === value) ?? 'nextDue'
            onChange({ sort: chosen, direction: usualDirection(chosen) })
          }}
        >
          {sorts.map((one) => (
            <DropdownMenuRadioItem key={one} value={one}>
              {t(`sort.${one}`)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuRadioGroup
          value={direction}
          onValueChange={(value) => onChange({ sort, direction: value === 'desc' ? 'desc' : 'asc' })}
        >
          <DropdownMenuRadioItem value="asc">{t(`order.${sort}.asc`)}</DropdownMenuRadioItem>
          <DropdownMenuRadioItem value="desc">{t(`order.${sort}.desc`)}</DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
