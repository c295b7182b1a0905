import { Check, ChevronRight, Dot } from 'lucide-react'
import * as ContextMenuPrimitive from 'radix-ui/context-menu'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { floating, menuItem } from './surfaces.ts'

export const ContextMenu = ContextMenuPrimitive.Root
export const ContextMenuTrigger = ContextMenuPrimitive.Trigger
export const ContextMenuGroup = ContextMenuPrimitive.Group
export const ContextMenuSub = ContextMenuPrimitive.Sub
export const ContextMenuRadioGroup = ContextMenuPrimitive.RadioGroup

const highlighted = 'focus:bg-accent focus:text-accent-foreground'
const surface = cn(floating, 'z-50 min-w-44 overflow-x-hidden overflow-y-auto p-1')

export function ContextMenuContent({ className, ...props }: ComponentProps<typeof ContextMenuPrimitive.Content>) {
  return (
    <ContextMenuPrimitive.Portal>
      <ContextMenuPrimitive.Content
        data-slot="context-menu-content"
        collisionPadding={8}
        className={cn(surface, 'max-h-(--radix-context-menu-content-available-height)', className)}
        {...props}
      />
    </ContextMenuPrimitive.Portal>
  )
}

export function ContextMenuItem({
  className,
  variant = 'default',
  ...props
}: ComponentProps<typeof ContextMenuPrimitive.Item> & { variant?: 'default' | 'destructive' }) {
  return (
    <ContextMenuPrimitive.Item
      data-slot="context-menu-item"
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

export function ContextMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof ContextMenuPrimitive.CheckboxItem>) {
  return (
    <ContextMenuPrimitive.CheckboxItem className={cn(menuItem, highlighted, 'pe-8', className)} {...props}>
      {children}
      <ContextMenuPrimitive.ItemIndicator className="absolute end-2">
        <Check aria-hidden className="text-primary" />
      </ContextMenuPrimitive.ItemIndicator>
    </ContextMenuPrimitive.CheckboxItem>
  )
}

export function ContextMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof ContextMenuPrimitive.RadioItem>) {
  return (
    <ContextMenuPrimitive.RadioItem className={cn(menuItem, highlighted, 'pe-8', className)} {...props}>
      {children}
      <ContextMenuPrimitive.ItemIndicator className="absolute end-2">
        <Dot aria-hidden className="stroke-6 text-primary" />
      </ContextMenuPrimitive.ItemIndicator>
    </ContextMenuPrimitive.RadioItem>
  )
}

export function ContextMenuLabel({ className, ...props }: ComponentProps<typeof ContextMenuPrimitive.Label>) {
  return (
    <ContextMenuPrimitive.Label
      className={cn('px-2 py-1 text-micro font-medium text-muted-foreground', className)}
      {...props}
    />
  )
}

export function ContextMenuSeparator({ className, ...props }: ComponentProps<typeof ContextMenuPrimitive.Separator>) {
  return <ContextMenuPrimitive.Separator className={cn('-mx-1 my-1 h-px bg-border', className)} {...props} />
}

/** The key that does the same, at the end of the line. */
export function ContextMenuShortcut({ className, ...props }: ComponentProps<'span'>) {
  return <span className={cn('ms-auto flex gap-1 ps-4 text-small text-muted-foreground', className)} {...props} />
}

export function ContextMenuSubTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof ContextMenuPrimitive.SubTrigger>) {
  return (
    <ContextMenuPrimitive.SubTrigger
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
    </ContextMenuPrimitive.SubTrigger>
  )
}

export function ContextMenuSubContent({ className, ...props }: ComponentProps<typeof ContextMenuPrimitive.SubContent>) {
  return (
    <ContextMenuPrimitive.Portal>
      <ContextMenuPrimitive.SubContent
        sideOffset={4}
        className={cn(surface, 'max-h-(--radix-context-menu-content-available-height)', className)}
        {...props}
      />
    </ContextMenuPrimitive.Portal>
  )
}
