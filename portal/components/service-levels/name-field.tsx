import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Form, FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'

/** What something new is called. */
export function NameField({
  form,
  hint,
  onType,
}: {
  form: UseFormReturn<{ name: string }>
  hint: string
  /** Keeps it while it is typed. */
  onType: (name: string) => void
}) {
  const { t } = useTranslation('service-levels')
  return (
    <Form {...form}>
      <FormField
        control={form.control}
        name="name"
        render={({ field }) => (
          <FormItem className="max-w-md">
            <FormLabel>{t('new.name')}</FormLabel>
            <FormControl>
              <Input
                {...field}
                dir="auto"
                maxLength={100}
                autoComplete="off"
                autoFocus
                onChange={(event) => {
                  field.onChange(event)
                  onType(event.target.value)
                }}
              />
            </FormControl>
            <FormDescription>{hint}</FormDescription>
            <FormMessage />
          </FormItem>
        )}
      />
    </Form>
  )
}
