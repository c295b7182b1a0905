import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { Slot } from './slot.tsx'
import { focusRing } from './surfaces.ts'

export function Breadcrumb(props: ComponentProps<'nav'>) {
  const { t } = useTranslation('common')
  return <nav data-slot="breadcrumb" aria-label={t('breadcrumb')} {...props} />
}

export function BreadcrumbList({ className, ...props }: ComponentProps<'ol'>) {
  return <ol className={cn('flex min-w-0 items-center gap-2 text-base text-muted-foreground', className)} {...props} />
}

export function BreadcrumbItem({ className, ...props }: ComponentProps<'li'>) {
  return <li className={cn('flex min-w-0 items-center gap-1.5', className)} {...props} />
}

export function BreadcrumbLink({ asChild, className, ...props }: ComponentProps<'a'> & { asChild?: boolean }) {
  const Element = asChild ? Slot : 'a'
  return (
    <Element
      className={cn(
        'flex items-center gap-1.5 truncate rounded-sm hover:text-foreground [&_svg]:size-3.5',
        focusRing,
        className,
      )}
      {...props}
    />
  )
}

export function BreadcrumbPage({ className, ...props }: ComponentProps<'span'>) {
  return <span aria-current="page" className={cn('truncate font-semibold text-foreground', className)} {...props} />
}

export function BreadcrumbSeparator({ className, ...props }: ComponentProps<'li'>) {
  return (
    <li role="presentation" aria-hidden className={cn('shrink-0', className)} {...props}>
      /
    </li>
  )
}
