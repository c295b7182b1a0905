import { X } from 'lucide-react'
import * as DialogPrimitive from 'radix-ui/dialog'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Button } from '../button.tsx'
import { useReturnFocus } from '../return-focus.ts'
import { scrim } from '../surfaces.ts'

export const Dialog = DialogPrimitive.Root
export const DialogClose = DialogPrimitive.Close

/** 520 px wide; on a phone it docks at the foot of the screen. */
export const dialogSurface =
  'fixed inset-x-0 top-1/2 z-50 mx-auto flex max-h-[calc(100dvh-48px)] w-[520px] max-w-[calc(100vw-32px)] -translate-y-1/2 flex-col ' +
  'overflow-hidden rounded-[10px] bg-popover text-popover-foreground shadow-float outline-none duration-(--base) ease-(--ease) ' +
  'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:slide-in-from-top-1 data-[state=closed]:animate-out ' +
  'data-[state=closed]:fade-out-0 data-[state=closed]:duration-[144ms] max-md:top-auto max-md:bottom-0 max-md:w-full ' +
  'max-md:max-w-full max-md:translate-y-0 max-md:rounded-b-none max-md:pb-[env(safe-area-inset-bottom)]'

export function DialogContent({
  className,
  children,
  showClose = true,
  ...props
}: ComponentProps<typeof DialogPrimitive.Content> & { showClose?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <DialogPrimitive.Portal>
      <DialogPrimitive.Overlay className={scrim} />
      <DialogPrimitive.Content
        data-slot="dialog-content"
        className={cn(dialogSurface, className)}
        {...props}
        {...useReturnFocus(props)}
      >
        {children}
        {showClose && (
          <DialogPrimitive.Close asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('close')}
              className="absolute end-4 top-4 max-md:end-2 max-md:top-2"
            >
              <X aria-hidden />
            </Button>
          </DialogPrimitive.Close>
        )}
      </DialogPrimitive.Content>
    </DialogPrimitive.Portal>
  )
}

export function DialogHeader({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="dialog-header" className={cn('grid shrink-0 gap-1 px-5 pt-5 pe-14 pb-3', className)} {...props} />
  )
}

/** What scrolls when the dialog is higher than the screen. */
export function DialogBody({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="dialog-body" className={cn('min-h-0 grow overflow-y-auto px-5 py-1', className)} {...props} />
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="dialog-footer"
      className={cn(
        'flex shrink-0 flex-wrap items-center justify-end gap-2 px-5 pt-4 pb-5 max-md:*:data-[slot=button]:grow',
        className,
      )}
      {...props}
    />
  )
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return (
    <DialogPrimitive.Title data-slot="dialog-title" className={cn('text-title font-semibold', className)} {...props} />
  )
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof DialogPrimitive.Description>) {
  return (
    <DialogPrimitive.Description
      data-slot="dialog-description"
      className={cn('text-base text-muted-foreground', className)}
      {...props}
    />
  )
}
