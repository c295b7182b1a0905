import { AlertDialog as AlertDialogPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '../lib/cn.ts'
import { buttonVariants } from './button.tsx'
import { DialogFooter, DialogHeader, dialogSurface } from './dialog.tsx'
import { useReturnFocus } from './return-focus.ts'
import { scrim } from './surfaces.ts'

export const AlertDialog = AlertDialogPrimitive.Root
export const AlertDialogTrigger = AlertDialogPrimitive.Trigger
export { DialogFooter as AlertDialogFooter, DialogHeader as AlertDialogHeader }

export function AlertDialogContent({ className, ...props }: ComponentProps<typeof AlertDialogPrimitive.Content>) {
  return (
    <AlertDialogPrimitive.Portal>
      <AlertDialogPrimitive.Overlay className={scrim} />
      <AlertDialogPrimitive.Content
        data-slot="alert-dialog-content"
        className={cn(dialogSurface, 'w-[420px]', className)}
        {...props}
        {...useReturnFocus(props)}
      />
    </AlertDialogPrimitive.Portal>
  )
}

export function AlertDialogTitle({ className, ...props }: ComponentProps<typeof AlertDialogPrimitive.Title>) {
  return <AlertDialogPrimitive.Title className={cn('text-title font-semibold', className)} {...props} />
}

export function AlertDialogDescription({
  className,
  ...props
}: ComponentProps<typeof AlertDialogPrimitive.Description>) {
  return <AlertDialogPrimitive.Description className={cn('text-base text-muted-foreground', className)} {...props} />
}

type Action = ComponentProps<typeof AlertDialogPrimitive.Action> & { variant?: 'default' | 'destructive' }

export function AlertDialogAction({ className, variant = 'default', ...props }: Action) {
  return (
    <AlertDialogPrimitive.Action
      data-slot="button"
      className={cn(buttonVariants({ variant, size: 'lg' }), className)}
      {...props}
    />
  )
}

export function AlertDialogCancel({ className, ...props }: ComponentProps<typeof AlertDialogPrimitive.Cancel>) {
  return (
    <AlertDialogPrimitive.Cancel
      data-slot="button"
      className={cn(buttonVariants({ variant: 'outline', size: 'lg' }), className)}
      {...props}
    />
  )
}
