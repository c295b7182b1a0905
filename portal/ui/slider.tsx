import * as SliderPrimitive from 'radix-ui/slider'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { focusRing } from './surfaces.ts'

/** One thumb a value; `thumbLabels` name them for who does not see them. */
export function Slider({
  className,
  value,
  defaultValue,
  thumbLabels,
  ...props
}: ComponentProps<typeof SliderPrimitive.Root> & { thumbLabels: readonly string[] }) {
  return (
    <SliderPrimitive.Root
      data-slot="slider"
      value={value}
      defaultValue={defaultValue}
      className={cn('relative flex h-6 w-full touch-none items-center select-none max-md:h-11', className)}
      {...props}
    >
      <SliderPrimitive.Track className="relative h-1 grow overflow-hidden rounded-full bg-sla-track">
        <SliderPrimitive.Range className="absolute h-full bg-primary" />
      </SliderPrimitive.Track>
      {thumbLabels.map((label) => (
        <SliderPrimitive.Thumb
          key={label}
          aria-label={label}
          className={cn(
            'relative block size-3.5 rounded-full border border-primary bg-card after:absolute after:-inset-[5px] max-md:size-6 max-md:after:-inset-2.5',
            focusRing,
          )}
        />
      ))}
    </SliderPrimitive.Root>
  )
}
