import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '../../components/admin/conflict-notice.tsx'
import { FormSection } from '../../components/form-page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { UnsavedGuard } from '../../lib/forms/unsaved-guard.tsx'
import type { RecordForm } from '../../lib/forms/use-record-form.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'

interface SectionFormProps<Values extends FieldValues> {
  readonly record: RecordForm<Values>
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
}

/** A section that is saved by itself: its foot appears with the first change. */
export function SectionForm<Values extends FieldValues>({
  record,
  title,
  description,
  children,
}: SectionFormProps<Values>) {
  const { t } = useTranslation('common')
  const { form, submit, discard, isDirty, isPending, problem, conflict } = record
  return (
    <Form {...form}>
      <UnsavedGuard isDirty={isDirty && !isPending} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FormSection title={title} description={description}>
          {conflict && <ConflictNotice {...conflict} />}
          {problem !== null && <ErrorState inline error={problem} />}
          {children}
          {isDirty || isPending ? (
            <div className="-mx-4 -mb-4 flex items-center justify-end gap-2 border-t bg-muted/40 px-4 py-2.5">
              <span className="me-auto text-small text-muted-foreground max-md:hidden">{t('unsaved.hint')}</span>
              <Button variant="ghost" size="lg" disabled={isPending} onClick={discard}>
                {t('discard')}
              </Button>
              <Button type="submit" size="lg" pending={isPending}>
                {t('save')}
              </Button>
            </div>
          ) : null}
        </FormSection>
      </form>
    </Form>
  )
}
