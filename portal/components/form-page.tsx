import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../lib/cn.ts'
import { UnsavedGuard } from '../lib/forms/unsaved-guard.tsx'
import { useShortcuts } from '../lib/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { FormProblem } from './states.tsx'

/** A form that fills a page: sections, and a foot that appears with the first change. Within the shell's `<Page>`. */
export function FormPage({
  onSubmit,
  isDirty,
  isPending = false,
  error,
  saveLabel,
  onDiscard,
  isNew = false,
  foot,
  children,
  className,
}: {
  /** `form.handleSubmit(save)` of react-hook-form. */
  onSubmit: (event?: FormEvent) => unknown
  isDirty: boolean
  isPending?: boolean
  /** What `applyProblem` could not put at a field. */
  error?: unknown
  saveLabel?: string
  onDiscard?: () => void
  /** Something new can be saved before anything was changed: the foot is always there. */
  isNew?: boolean
  /** At the other end of the foot, such as a button to delete. */
  foot?: ReactNode
  children: ReactNode
  className?: string
}) {
  const { t } = useTranslation('common')
  useShortcuts(t('form'), [
    { keys: 'mod+s', label: t('save'), run: () => void onSubmit(), whileTyping: true },
    { keys: 'mod+enter', label: t('save'), run: () => void onSubmit(), whileTyping: true, hidden: true },
  ])
  const hasFoot = isNew || isDirty || isPending || foot !== undefined
  return (
    <form
      data-slot="form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit(event)
      }}
      className={cn('flex min-h-0 grow flex-col', className)}
    >
      <UnsavedGuard isDirty={isDirty && !isPending} />
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto grid w-full max-w-3xl grid-cols-1 content-start gap-6 px-6 py-5 max-md:px-4">
          {error !== undefined && error !== null && <FormProblem error={error} />}
          {children}
        </div>
      </div>
      {hasFoot && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-border bg-background px-6 py-2.5 max-md:px-4">
          {foot}
          <div className="ms-auto flex items-center gap-2">
            {isDirty && !isNew && (
              <span className="text-small text-muted-foreground max-md:hidden">{t('unsaved.hint')}</span>
            )}
            {onDiscard && (isDirty || isNew) && (
              <Button variant="ghost" size="lg" disabled={isPending} onClick={onDiscard}>
                {isNew ? t('cancel') : t('discard')}
              </Button>
            )}
            {(isDirty || isNew || isPending) && (
              <Button type="submit" size="lg" pending={isPending}>
                {saveLabel ?? t('save')}
              </Button>
            )}
          </div>
        </div>
      )}
    </form>
  )
}

/** A panel with a head: what belongs together. */
export function FormSection({
  title,
  description,
  actions,
  children,
  className,
}: {
  title: string
  description?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className="min-w-0 overflow-hidden rounded-lg border border-border bg-card">
      <header className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border px-4 py-2">
        <h2 className="font-semibold">{title}</h2>
        {description && <p className="text-small text-muted-foreground">{description}</p>}
        {actions && <div className="ms-auto flex items-center gap-1.5">{actions}</div>}
      </header>
      <div className={cn('grid grid-cols-1 gap-4 p-4', className)}>{children}</div>
    </section>
  )
}

/** Two fields side by side where there is room. */
export function FormColumns({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 md:grid-cols-2">{children}</div>
}

/** A switch or checkbox with its words: `<FormSwitch label=… hint=…><Switch id=… /></FormSwitch>`. */
export function FormSwitch({
  htmlFor,
  label,
  hint,
  children,
}: {
  htmlFor: string
  label: string
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex items-start justify-between gap-4 max-md:min-h-11">
      <div className="grid gap-0.5">
        <label htmlFor={htmlFor} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${htmlFor}-hint`} className="text-small text-muted-foreground">
            {hint}
          </p>
        )}
      </div>
      <span className="flex h-5 items-center">{children}</span>
    </div>
  )
}
