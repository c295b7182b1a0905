import { Check, ChevronRight, Dot } from 'lucide-react'
import * as DropdownMenuPrimitive from 'radix-ui/dropdown-menu'
import type { ComponentProps } from 'react'
import { cn } from '../../lib/cn.ts'
import { floating, menuItem } from '../surfaces.ts'
import type { OpenedByButton } from '../use-open.ts'
import { Stand } from './stand.tsx'

export const DropdownMenuSub = DropdownMenuPrimitive.Sub
export const DropdownMenuRadioGroup = DropdownMenuPrimitive.RadioGroup

const highlighted = 'focus:bg-accent focus:text-accent-foreground'
const surface = cn(floating, 'z-50 min-w-44 overflow-x-hidden overflow-y-auto p-1')

export type DropdownMenuContentProps = ComponentProps<typeof DropdownMenuPrimitive.Content>

export function DropdownMenuLayer({
  opened,
  className,
  ...props
}: DropdownMenuContentProps & { opened: OpenedByButton }) {
  return (
    <DropdownMenuPrimitive.Root open={opened.open} onOpenChange={opened.setOpen} modal={opened.modal}>
      <DropdownMenuPrimitive.Trigger asChild>
        <Stand of={opened.trigger} />
      </DropdownMenuPrimitive.Trigger>
      <DropdownMenuPrimitive.Portal>
        <DropdownMenuPrimitive.Content
          data-slot="dropdown-menu-content"
          id={opened.contentId}
          aria-labelledby={opened.triggerId}
          sideOffset={4}
          collisionPadding={8}
          className={cn(surface, 'max-h-(--radix-dropdown-menu-content-available-height)', className)}
          {...props}
        />
      </DropdownMenuPrimitive.Portal>
    </DropdownMenuPrimitive.Root>
  )
}

export function DropdownMenuItem({
  className,
  variant = 'default',
  ...props
}: ComponentProps<typeof DropdownMenuPrimitive.Item> & { variant?: 'default' | 'destructive' }) {
  return (
    <DropdownMenuPrimitive.Item
      data-slot="dropdown-menu-item"
      data-variant={variant}
      className={cn(
        menuItem,
        highlighted,
        'data-[variant=destructive]:text-destructive data-[variant=destructive]:focus:bg-sla-late-soft data-[variant=destructive]:[&_svg]:text-destructive!',
        className,
      )}
      {...props}
    />
  )
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof DropdownMenuPrimitive.CheckboxItem>) {
  return (
    <DropdownMenuPrimitive.CheckboxItem className={cn(menuItem, highlighted, 'pe-8', className)} {...props}>
      {children}
      <DropdownMenuPrimitive.ItemIndicator className="absolute end-2">
        <Check aria-hidden className="text-primary" />
      </DropdownMenuPrimitive.ItemIndicator>
    </DropdownMenuPrimitive.CheckboxItem>
  )
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof DropdownMenuPrimitive.RadioItem>) {
  return (
    <DropdownMenuPrimitive.RadioItem className={cn(menuItem, highlighted, 'pe-8', className)} {...props}>
      {children}
      <DropdownMenuPrimitive.ItemIndicator className="absolute end-2">
        <Dot aria-hidden className="stroke-6 text-primary" />
      </DropdownMenuPrimitive.ItemIndicator>
    </DropdownMenuPrimitive.RadioItem>
  )
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof DropdownMenuPrimitive.Label>) {
  return (
    <DropdownMenuPrimitive.Label
      className={cn('px-2 py-1 text-micro font-medium text-muted-foreground', className)}
      {...props}
    />
  )
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof DropdownMenuPrimitive.Separator>) {
  return <DropdownMenuPrimitive.Separator className={cn('-mx-1 my-1 h-px bg-border', className)} {...props} />
}

/** The key that does the same, at the end of the line. */
export function DropdownMenuShortcut({ className, ...props }: ComponentProps<'span'>) {
  return <span className={cn('ms-auto flex gap-1 ps-4 text-small text-muted-foreground', className)} {...props} />
}

export function DropdownMenuSubTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof DropdownMenuPrimitive.SubTrigger>) {
  return (
    <DropdownMenuPrimitive.SubTrigger
      className={cn(
        menuItem,
        highlighted,
        'data-[state=open]:bg-accent data-[state=open]:text-accent-foreground',
        className,
      )}
      {...props}
    >
      {children}
      <ChevronRight aria-hidden className="ms-auto rtl:-scale-x-100" />
    </DropdownMenuPrimitive.SubTrigger>
  )
}

export function DropdownMenuSubContent({
  className,
  ...props
}: ComponentProps<typeof DropdownMenuPrimitive.SubContent>) {
  return (
    <DropdownMenuPrimitive.Portal>
      <DropdownMenuPrimitive.SubContent
        sideOffset={4}
        className={cn(surface, 'max-h-(--radix-dropdown-menu-content-available-height)', className)}
        {...props}
      />
    </DropdownMenuPrimitive.Portal>
  )
}
