import type { VariantProps } from 'class-variance-authority'
import * as ToggleGroupPrimitive from 'radix-ui/toggle-group'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { toggleVariants } from './toggle.tsx'

export function ToggleGroup({ className, ...props }: ComponentProps<typeof ToggleGroupPrimitive.Root>) {
  return (
    <ToggleGroupPrimitive.Root
      data-slot="toggle-group"
      className={cn('flex items-center gap-0.5', className)}
      {...props}
    />
  )
}

export function ToggleGroupItem({
  className,
  variant,
  size,
  ...props
}: ComponentProps<typeof ToggleGroupPrimitive.Item> & VariantProps<typeof toggleVariants>) {
  return (
    <ToggleGroupPrimitive.Item
      data-slot="toggle-group-item"
      className={cn(toggleVariants({ variant, size }), className)}
      {...props}
    />
  )
}
