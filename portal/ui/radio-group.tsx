import * as RadioGroupPrimitive from 'radix-ui/radio-group'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

export function RadioGroup({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Root>) {
  return <RadioGroupPrimitive.Root data-slot="radio-group" className={cn('grid gap-2', className)} {...props} />
}

export function RadioGroupItem({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Item>) {
  return (
    <RadioGroupPrimitive.Item
      data-slot="radio-group-item"
      className={cn(
        'relative grid size-3.5 shrink-0 cursor-pointer place-items-center rounded-full border border-input bg-card',
        'transition-colors duration-(--fast) ease-(--ease) after:absolute after:-inset-[5px] max-md:size-5 max-md:after:-inset-3',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary disabled:cursor-not-allowed disabled:bg-muted',
        focusRing,
        className,
      )}
      {...props}
    >
      <RadioGroupPrimitive.Indicator className="size-1.5 rounded-full bg-primary-foreground max-md:size-2" />
    </RadioGroupPrimitive.Item>
  )
}
