import { CircleAlert, CircleCheck, Info, LoaderCircle, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Toaster as Sonner, toast as sonner, type ToasterProps } from 'sonner'
import { cn } from '../lib/cn.ts'

const button =
  'h-7 shrink-0 cursor-pointer rounded-md px-2.5 text-base font-medium text-muted-foreground hover:bg-hover hover:text-foreground ' +
  'outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-ring max-md:h-11'

const classNames = {
  toast:
    'group flex min-h-10 w-(--width) items-center gap-2.5 rounded-lg bg-popover py-1.5 ps-3 pe-1.5 text-base text-popover-foreground shadow-float outline-none focus-visible:outline-2 focus-visible:outline-ring',
  content: 'min-w-0 grow',
  title: 'text-base',
  description: 'text-small text-muted-foreground',
  icon: 'grid size-4 shrink-0 place-items-center text-muted-foreground group-data-[type=success]:text-sla-ok group-data-[type=error]:text-sla-late group-data-[type=warning]:text-sla-soon',
  actionButton: cn(button, 'text-accent-foreground'),
  cancelButton: button,
  closeButton:
    'order-last grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-muted-foreground hover:bg-hover hover:text-foreground outline-none focus-visible:outline-2 focus-visible:outline-ring max-md:size-11',
}

const icon = 'size-4'

const shown = Promise.withResolvers<void>()

/** Comes true when there is something to show toasts: before, they would be lost. */
export const mounted = shown.promise
export { sonner }

/** Once in the app. It clears the selection bar, and on a phone the tabs. */
export function Toaster(props: ToasterProps) {
  const { t, i18n } = useTranslation('common')
  useEffect(() => shown.resolve(), [])
  return (
    <Sonner
      position="bottom-center"
      dir={i18n.dir()}
      offset={{ bottom: 64 }}
      mobileOffset={{ bottom: 80 }}
      gap={8}
      style={{ fontFamily: 'inherit' }}
      visibleToasts={3}
      closeButton
      containerAriaLabel={t('notices')}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: t('close') }}
      icons={{
        success: <CircleCheck aria-hidden className={icon} />,
        error: <CircleAlert aria-hidden className={icon} />,
        warning: <TriangleAlert aria-hidden className={icon} />,
        info: <Info aria-hidden className={icon} />,
        loading: <LoaderCircle aria-hidden className={`${icon} motion-safe:animate-spin`} />,
        close: <X aria-hidden className="size-3.5" />,
      }}
      {...props}
    />
  )
}
