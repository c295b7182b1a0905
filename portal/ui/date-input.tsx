import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { Input } from './input.tsx'

/** The browser's own picker: it knows the reader's calendar, keyboard and screen reader. Values are ISO, without zone. */
export function DateInput({
  className,
  type = 'date',
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { type?: 'date' | 'datetime-local' | 'time' | 'month' }) {
  return <Input type={type} className={cn('w-auto tabular-nums', className)} {...props} />
}
