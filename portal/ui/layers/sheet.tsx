import { X } from 'lucide-react'
import * as DialogPrimitive from 'radix-ui/dialog'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Button } from '../button.tsx'
import { useReturnFocus } from '../return-focus.ts'
import { scrim } from '../surfaces.ts'

export const Sheet = DialogPrimitive.Root

const sides = {
  end: 'inset-y-0 end-0 w-[372px] max-w-full data-[state=open]:slide-in-from-right-1 rtl:data-[state=open]:slide-in-from-left-1',
  start:
    'inset-y-0 start-0 w-[280px] max-w-[85vw] data-[state=open]:slide-in-from-left-1 rtl:data-[state=open]:slide-in-from-right-1',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-[10px] data-[state=open]:slide-in-from-bottom-1',
}

/** A panel at an edge of the screen, over the page: the peek below 1280 px, menus on a phone. */
export function SheetContent({
  className,
  children,
  side = 'end',
  showClose = true,
  ...props
}: ComponentProps<typeof DialogPrimitive.Content> & { side?: keyof typeof sides; showClose?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <DialogPrimitive.Portal>
      <DialogPrimitive.Overlay className={scrim} />
      <DialogPrimitive.Content
        data-slot="sheet-content"
        className={cn(
          'fixed z-50 flex flex-col bg-card text-card-foreground shadow-float outline-none duration-(--base) ease-(--ease)',
          'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0',
          'data-[state=closed]:duration-[144ms]',
          sides[side],
          className,
        )}
        {...props}
        {...useReturnFocus(props)}
      >
        {children}
        {showClose && (
          <DialogPrimitive.Close asChild>
            <Button variant="ghost" size="icon" aria-label={t('close')} className="absolute end-2 top-2">
              <X aria-hidden />
            </Button>
          </DialogPrimitive.Close>
        )}
      </DialogPrimitive.Content>
    </DialogPrimitive.Portal>
  )
}

export function SheetHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="sheet-header" className={cn('grid shrink-0 gap-1 px-5 py-3 pe-14', className)} {...props} />
}

export function SheetFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('mt-auto flex shrink-0 gap-2 border-t border-border px-5 py-3', className)} {...props} />
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return <DialogPrimitive.Title className={cn('text-title font-semibold', className)} {...props} />
}

export function SheetDescription({ className, ...props }: ComponentProps<typeof DialogPrimitive.Description>) {
  return <DialogPrimitive.Description className={cn('text-base text-muted-foreground', className)} {...props} />
}
