import * as TooltipPrimitive from 'radix-ui/tooltip'
import type { ReactNode } from 'react'
import { cn } from '../../lib/cn.ts'
import { Kbd } from '../kbd.tsx'
import { floating } from '../surfaces.ts'
import type { Opened } from '../use-open.ts'
import { Stand } from './stand.tsx'

interface HintLayerProps {
  readonly opened: Opened
  readonly label: ReactNode
  readonly keys: readonly string[] | undefined
  readonly side: 'top' | 'right' | 'bottom' | 'left' | undefined
}

export function HintLayer({ opened, label, keys, side }: HintLayerProps) {
  return (
    <TooltipPrimitive.Provider>
      <TooltipPrimitive.Root open={opened.open} onOpenChange={opened.setOpen}>
        <TooltipPrimitive.Trigger asChild>
          <Stand of={opened.trigger} />
        </TooltipPrimitive.Trigger>
        <TooltipPrimitive.Portal>
          <TooltipPrimitive.Content
            data-slot="tooltip-content"
            id={opened.contentId}
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className={cn(
              floating,
              'z-60 flex max-w-72 items-center gap-2 rounded-md px-2 py-1 text-small data-[state=instant-open]:animate-in data-[state=instant-open]:fade-in-0',
            )}
          >
            {label}
            {keys !== undefined && (
              <span className="flex gap-0.5">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            )}
          </TooltipPrimitive.Content>
        </TooltipPrimitive.Portal>
      </TooltipPrimitive.Root>
    </TooltipPrimitive.Provider>
  )
}
