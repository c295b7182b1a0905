import { Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '../../../ui/dropdown-menu.tsx'
import { groupings, type Looks } from '../views/queue-view.ts'

interface GroupMenuProps {
  readonly grouping: Looks['grouping']
  readonly onChange: (changes: Pick<Looks, 'grouping'>) => void
}

export function GroupMenu({ grouping, onChange }: GroupMenuProps) {
  const { t } = useTranslation('queue')
  const name = t(`grouping.${grouping}`)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" aria-label={t('menu.groupedBy', { name })}>
          <Layers aria-hidden />
          <span className="max-lg:hidden">{grouping === 'none' ? t('menu.group') : t('menu.groupedBy', { name })}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>{t('menu.group')}</DropdownMenuLabel>
        <DropdownMenuRadioGroup
          value={grouping}
          onValueChange={(value) => onChange({ grouping: groupings.find((one) => one === value) ?? 'none' })}
        >
          {groupings.map((one) => (
            <DropdownMenuRadioItem key={one} value={one}>
              {t(`grouping.${one}`)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
