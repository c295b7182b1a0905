import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TSchema } from 'typebox'
import { asProblem } from '../../lib/api/problem-error.ts'
import { applyProblem } from '../../lib/forms/apply-problem.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'
import { Button } from '../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../ui/dialog.tsx'
import { Form, FormControl, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'

interface RenameDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The API's own, with a `name`. */
  schema: TSchema
  name: string
  /** @throws what the API refused */
  onRename: (name: string) => Promise<void>
}

/** A name is no part of a version: it changes at once. */
export function RenameDialog(props: RenameDialogProps) {
  const { t } = useTranslation('service-levels')
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange}>
      <DialogContent aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{t('rename.title')}</DialogTitle>
        </DialogHeader>
        <RenameForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function RenameForm({ schema, name, onRename, onOpenChange }: RenameDialogProps) {
  const { t } = useTranslation('service-levels')
  const form = useForm({ defaultValues: { name }, resolver: schemaResolver<{ name: string }>(schema) })
  const rename = form.handleSubmit(async (values) => {
    try {
      await onRename(values.name.trim())
      onOpenChange(false)
    } catch (error) {
      const message = applyProblem(form, error)
      if (message) form.setError('name', { message })
      else if (asProblem(error).code === 'conflict') form.setError('name', { message: t('new.nameTaken') })
    }
  })
  return (
    <Form {...form}>
      <form onSubmit={(event) => void rename(event)} noValidate>
        <DialogBody>
          <FormField
            control={form.control}
            name="name"
            render={({ field }) => (
              <FormItem>
                <FormLabel>{t('rename.name')}</FormLabel>
                <FormControl>
                  <Input {...field} dir="auto" maxLength={100} autoComplete="off" />
                </FormControl>
                <FormMessage />
              </FormItem>
            )}
          />
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline" size="lg">
              {t('common:cancel')}
            </Button>
          </DialogClose>
          <Button type="submit" size="lg" pending={form.formState.isSubmitting}>
            {t('common:save')}
          </Button>
        </DialogFooter>
      </form>
    </Form>
  )
}
