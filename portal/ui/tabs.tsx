import * as TabsPrimitive from 'radix-ui/tabs'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

export const Tabs = TabsPrimitive.Root

export function TabsList({ className, ...props }: ComponentProps<typeof TabsPrimitive.List>) {
  return (
    <TabsPrimitive.List
      data-slot="tabs-list"
      className={cn('flex shrink-0 items-stretch gap-4 overflow-x-auto border-b border-border', className)}
      {...props}
    />
  )
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof TabsPrimitive.Trigger>) {
  return (
    <TabsPrimitive.Trigger
      data-slot="tabs-trigger"
      className={cn(
        '-mb-px flex h-9 shrink-0 cursor-pointer items-center gap-1.5 rounded-t-sm border-b-2 border-transparent text-base font-medium whitespace-nowrap text-muted-foreground',
        'transition-colors duration-(--fast) hover:text-foreground data-[state=active]:border-primary data-[state=active]:text-foreground',
        'disabled:cursor-not-allowed max-md:h-11 [&_svg]:size-3.5 focus-visible:-outline-offset-2',
        focusRing,
        className,
      )}
      {...props}
    />
  )
}

export function TabsContent({ className, ...props }: ComponentProps<typeof TabsPrimitive.Content>) {
  return (
    <TabsPrimitive.Content data-slot="tabs-content" className={cn('outline-none', focusRing, className)} {...props} />
  )
}
