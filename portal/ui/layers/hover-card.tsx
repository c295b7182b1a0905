import * as HoverCardPrimitive from 'radix-ui/hover-card'
import type { ComponentProps } from 'react'
import { cn } from '../../lib/cn.ts'
import { floating } from '../surfaces.ts'
import type { Opened } from '../use-open.ts'
import { Stand } from './stand.tsx'

export type HoverCardContentProps = ComponentProps<typeof HoverCardPrimitive.Content>

export function HoverCardLayer({
  opened,
  className,
  align = 'start',
  sideOffset = 6,
  ...props
}: HoverCardContentProps & { opened: Opened }) {
  return (
    <HoverCardPrimitive.Root open={opened.open} onOpenChange={opened.setOpen}>
      <HoverCardPrimitive.Trigger asChild>
        <Stand of={opened.trigger} />
      </HoverCardPrimitive.Trigger>
      <HoverCardPrimitive.Portal>
        <HoverCardPrimitive.Content
          data-slot="hover-card-content"
          align={align}
          sideOffset={sideOffset}
          collisionPadding={8}
          className={cn(floating, 'z-50 w-72 p-3', className)}
          {...props}
        />
      </HoverCardPrimitive.Portal>
    </HoverCardPrimitive.Root>
  )
}
