import { Command as CommandPrimitive } from 'cmdk'
import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../../lib/cn.ts'
import { menuItem } from '../surfaces.ts'
import { Dialog, DialogContent, DialogTitle } from './dialog.tsx'

export function Command({ className, ...props }: ComponentProps<typeof CommandPrimitive>) {
  return (
    <CommandPrimitive
      data-slot="command"
      className={cn('flex size-full min-h-0 flex-col overflow-hidden outline-none', className)}
      {...props}
    />
  )
}

/** The palette: 640 px wide, 120 px from the top. */
export function CommandDialog({
  title,
  children,
  className,
  shouldFilter,
  ...props
}: ComponentProps<typeof Dialog> & { title: string; className?: string; shouldFilter?: boolean; children: ReactNode }) {
  return (
    <Dialog {...props}>
      <DialogContent
        showClose={false}
        aria-describedby={undefined}
        className={cn(
          'top-[120px] w-[640px] translate-y-0 max-md:inset-0 max-md:max-h-dvh max-md:rounded-none',
          className,
        )}
      >
        <DialogTitle className="sr-only">{title}</DialogTitle>
        <Command label={title} shouldFilter={shouldFilter}>
          {children}
        </Command>
      </DialogContent>
    </Dialog>
  )
}

export function CommandInput({
  className,
  size = 'default',
  before,
  after,
  ...props
}: Omit<ComponentProps<typeof CommandPrimitive.Input>, 'size'> & {
  size?: 'default' | 'lg'
  before?: ReactNode
  after?: ReactNode
}) {
  return (
    <div
      data-slot="command-input"
      className={cn(
        'flex shrink-0 items-center gap-2 border-b border-border max-md:h-12',
        size === 'lg' ? 'h-12 gap-2.5 px-4' : 'h-9 px-3',
      )}
    >
      <Search aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
      {before}
      <CommandPrimitive.Input
        dir="auto"
        className={cn(
          'h-full min-w-0 grow bg-transparent outline-none placeholder:text-muted-foreground max-md:text-[16px]',
          size === 'lg' ? 'text-title' : 'text-base',
          className,
        )}
        {...props}
      />
      {after}
    </div>
  )
}

export function CommandList({ className, ...props }: ComponentProps<typeof CommandPrimitive.List>) {
  return (
    <CommandPrimitive.List
      data-slot="command-list"
      className={cn('max-h-80 min-h-0 scroll-py-1 overflow-x-hidden overflow-y-auto p-1 outline-none', className)}
      {...props}
    />
  )
}

/** A list is of options, also where the only one is that there is none. */
const nothing = { role: 'option', 'aria-disabled': true, 'aria-selected': false } as const

export function CommandEmpty({ className, children, ...props }: ComponentProps<typeof CommandPrimitive.Empty>) {
  return (
    <CommandPrimitive.Empty
      className={cn('px-3 py-5 text-center text-small text-muted-foreground', className)}
      {...props}
    >
      <div {...nothing}>{children}</div>
    </CommandPrimitive.Empty>
  )
}

export function CommandGroup({ className, ...props }: ComponentProps<typeof CommandPrimitive.Group>) {
  return (
    <CommandPrimitive.Group
      className={cn(
        '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-micro [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted-foreground',
        className,
      )}
      {...props}
    />
  )
}

export function CommandItem({ className, ...props }: ComponentProps<typeof CommandPrimitive.Item>) {
  return (
    <CommandPrimitive.Item
      data-slot="command-item"
      className={cn(
        menuItem,
        'data-[disabled=false]:pointer-events-auto data-[disabled=false]:text-inherit data-[selected=true]:bg-accent data-[selected=true]:text-accent-foreground!',
        "data-[selected=true]:[&_svg:not([class*='text-'])]:text-current",
        className,
      )}
      {...props}
    />
  )
}

export function CommandShortcut({ className, ...props }: ComponentProps<'span'>) {
  return <span className={cn('ms-auto flex gap-1 ps-4 text-small text-muted-foreground', className)} {...props} />
}
