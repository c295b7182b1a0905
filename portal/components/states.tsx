import { CircleAlert, Lock, type LucideIcon, SearchX } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { describeProblem } from '../lib/describe-problem.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

interface StateProps {
  icon?: LucideIcon
  title: string
  description?: ReactNode
  /** The next step. */
  action?: ReactNode
  className?: string
}

/** Nothing here: why, and the next step. */
export function EmptyState({ icon: Icon, title, description, action, className }: StateProps) {
  return (
    <div
      data-slot="empty-state"
      className={cn('mx-auto grid max-w-sm justify-items-center gap-1 px-6 py-12 text-center text-balance', className)}
    >
      {Icon && <Icon aria-hidden className="mb-2 size-5 text-muted-foreground" />}
      <p className="font-semibold">{title}</p>
      {description && <p className="text-muted-foreground">{description}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

/** Where something could not be read: what happened, and a way to try again. `inline` is a box within a page. */
export function ErrorState({
  error,
  onRetry,
  inline = false,
  className,
}: {
  error: unknown
  onRetry?: () => void
  inline?: boolean
  className?: string
}) {
  const { t } = useTranslation('common')
  const { title, detail } = describeProblem(error)
  const retry = onRetry && (
    <Button variant="outline" onClick={onRetry}>
      {t('retry')}
    </Button>
  )
  if (inline)
    return (
      <div
        role="alert"
        className={cn(
          'flex items-start gap-2 rounded-md border border-[color-mix(in_oklab,var(--destructive)_40%,var(--border))] bg-sla-late-soft px-3 py-2.5',
          className,
        )}
      >
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-sla-late" />
        <div className="min-w-0 grow">
          <p className="font-semibold">{title}</p>
          {detail && <p className="text-muted-foreground">{detail}</p>}
        </div>
        {retry}
      </div>
    )
  return (
    <div role="alert" className={className}>
      <EmptyState icon={CircleAlert} title={title} description={detail} action={retry} />
    </div>
  )
}

/** Above a form: whoever saves at its foot would not see what was refused. */
export function FormProblem({ error }: { error: unknown }) {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: into view for each refusal anew
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [error])
  return (
    <div ref={place} className="scroll-mt-5">
      <ErrorState inline error={error} />
    </div>
  )
}

const widths = ['62%', '48%', '71%', '54%', '66%']

/** Rows at their real height, shown only after 200 ms; they do not shimmer. */
export function LoadingRows({
  rows = 8,
  className,
  rowClassName,
}: {
  rows?: number
  className?: string
  rowClassName?: string
}) {
  const { t } = useTranslation('common')
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden className={afterAMoment}>
        {Array.from({ length: rows }, (_, row) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows stand for nothing and never change places
            key={row}
            className={cn('flex h-9 items-center gap-3 border-b border-border/60 px-4 max-md:h-14', rowClassName)}
          >
            <Skeleton className="w-10" />
            <span className="grow">
              <Skeleton style={{ inlineSize: widths[row % widths.length] }} />
            </span>
            <Skeleton className="w-16 max-md:hidden" />
            <Skeleton className="size-5 rounded-full" />
          </div>
        ))}
      </div>
    </div>
  )
}

/** For skeletons of any other form: invisible for the first 200 ms. */
export const afterAMoment = 'animate-in fade-in-0 fill-mode-both delay-200 duration-(--fast)'

/** The person may not do this; said plainly, with what would help. */
export function NoPermission({ description, action }: { description?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <EmptyState
      icon={Lock}
      title={t('noPermission.title')}
      description={description ?? t('noPermission.description')}
      action={action}
    />
  )
}

/** There is no such thing, or not for this person: the two are not told apart. */
export function NotFound({
  title,
  description,
  action,
}: {
  title?: string
  description?: ReactNode
  action?: ReactNode
}) {
  const { t } = useTranslation('common')
  return (
    <EmptyState
      icon={SearchX}
      title={title ?? t('notFound.title')}
      description={description ?? t('notFound.description')}
      action={action}
    />
  )
}
