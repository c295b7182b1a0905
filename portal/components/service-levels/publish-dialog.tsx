import { PublishReason } from '@holdfast/contracts/calendars/calendar.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../lib/drafts.ts'
import { applyProblem } from '../../lib/forms/apply-problem.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'
import { Button } from '../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../ui/dialog.tsx'
import { Form, FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Textarea } from '../../ui/textarea.tsx'

interface PublishDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The version that it will be. */
  number: number
  /** What is published, such as the policy's name. */
  name: string
  /** Under it the reason is kept while it is typed. */
  draftName: string
  /** What changes. */
  changes: ReactNode
  /** What happens then, and to whom. */
  effects: ReactNode
  /** @throws what the API refused */
  onPublish: (reason: string) => Promise<void>
}

/** What changes, why, and what happens then; the reason is mandatory. */
export function PublishDialog(props: PublishDialogProps) {
  const { t } = useTranslation('service-levels')
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('publish.title', { number: props.number })}</DialogTitle>
          <DialogDescription dir="auto">{props.name}</DialogDescription>
        </DialogHeader>
        <PublishForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

const resolver = schemaResolver<{ reason: string }>(closed({ reason: PublishReason }))

function PublishForm({ draftName, number, changes, effects, onPublish }: PublishDialogProps) {
  const { t } = useTranslation('service-levels')
  const kept = useDraft(draftName)
  const form = useForm({ defaultValues: { reason: kept.text }, resolver })
  const publish = form.handleSubmit(async ({ reason }) => {
    try {
      await onPublish(reason.trim())
      kept.clear()
    } catch (error) {
      const message = applyProblem(form, error)
      if (message) form.setError('root', { message })
    }
  })
  const { errors, isSubmitting } = form.formState
  return (
    <Form {...form}>
      <form onSubmit={(event) => void publish(event)} noValidate className="flex min-h-0 flex-col">
        <DialogBody className="grid gap-4 py-2">
          <section className="grid gap-1.5">
            <h3 className="font-medium">{t('publish.changes')}</h3>
            <div className="max-h-60 overflow-y-auto rounded-md border bg-card px-3 py-2.5 text-small">{changes}</div>
          </section>
          <FormField
            control={form.control}
            name="reason"
            render={({ field }) => (
              <FormItem>
                <FormLabel hint={t('publish.whyHint')}>{t('publish.why')}</FormLabel>
                <FormControl>
                  <Textarea
                    {...field}
                    rows={2}
                    maxLength={500}
                    onChange={(event) => {
                      field.onChange(event)
                      kept.set(event.target.value)
                    }}
                  />
                </FormControl>
                <FormDescription className="sr-only">{t('publish.whyHint')}</FormDescription>
                <FormMessage />
              </FormItem>
            )}
          />
          <section className="grid gap-1.5">
            <h3 className="font-medium">{t('publish.effects')}</h3>
            {effects}
          </section>
          {errors.root?.message && (
            <p role="alert" className="text-sla-late">
              {errors.root.message}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline" size="lg">
              {t('common:cancel')}
            </Button>
          </DialogClose>
          <Button type="submit" size="lg" pending={isSubmitting}>
            {t('publish.confirm', { number })}
          </Button>
        </DialogFooter>
      </form>
    </Form>
  )
}
