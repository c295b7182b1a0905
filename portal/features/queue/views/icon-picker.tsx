import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { chosenIcons, iconOf } from './icons.ts'

/** A sign for a view. */
export function IconPicker({ value, onChange }: { value: string; onChange: (icon: string) => void }) {
  const { t } = useTranslation('queue')
  const [isOpen, setOpen] = useState(false)
  const Icon = iconOf(value)
  return (
    <Popover open={isOpen} onOpenChange={setOpen} modal>
      <PopoverTrigger asChild>
        <Button
          variant="outline"
          size="lg"
          className="w-8 px-0 max-md:w-11"
          aria-label={t('view.icon', { name: t(`icon.${value}`) })}
        >
          <Icon aria-hidden className="size-4" />
        </Button>
      </PopoverTrigger>
      <PopoverContent className="grid w-auto grid-cols-6 gap-1 p-2">
        {chosenIcons.map((name) => {
          const Choice = iconOf(name)
          return (
            <Button
              key={name}
              variant="ghost"
              size="icon"
              aria-label={t(`icon.${name}`)}
              aria-pressed={name === value}
              className={cn(name === value && 'bg-accent text-accent-foreground')}
              onClick={() => {
                onChange(name)
                setOpen(false)
              }}
            >
              <Choice aria-hidden className="size-4" />
            </Button>
          )
        })}
      </PopoverContent>
    </Popover>
  )
}
