import * as PopoverPrimitive from 'radix-ui/popover'
import type { ComponentProps } from 'react'
import { cn } from '../../lib/cn.ts'
import { floating } from '../surfaces.ts'
import type { OpenedByButton } from '../use-open.ts'
import { Stand } from './stand.tsx'

export type PopoverContentProps = ComponentProps<typeof PopoverPrimitive.Content>

export function PopoverLayer({
  opened,
  className,
  align = 'start',
  sideOffset = 4,
  ...props
}: PopoverContentProps & { opened: OpenedByButton }) {
  return (
    <PopoverPrimitive.Root open={opened.open} onOpenChange={opened.setOpen} modal={opened.modal}>
      <PopoverPrimitive.Trigger asChild>
        <Stand of={opened.trigger} />
      </PopoverPrimitive.Trigger>
      <PopoverPrimitive.Portal>
        <PopoverPrimitive.Content
          data-slot="popover-content"
          id={opened.contentId}
          // Called as what opened it, unless it has a name of its own.
          aria-labelledby={props['aria-label'] === undefined ? opened.trigger.current?.id : undefined}
          align={align}
          sideOffset={sideOffset}
          collisionPadding={8}
          className={cn(floating, 'z-50 w-72 max-w-[calc(100vw-16px)] p-3', className)}
          {...props}
        />
      </PopoverPrimitive.Portal>
    </PopoverPrimitive.Root>
  )
}
