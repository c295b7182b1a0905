import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Form, FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'

/** What a new policy is called. */
export function NameField({
  form,
  onType,
}: {
  form: UseFormReturn<{ name: string }>
  /** Keeps it while it is typed. */
  onType: (name: string) => void
}) {
  const { t } = useTranslation('admin-policies')
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
            <FormDescription>{t('new.nameHint')}</FormDescription>
            <FormMessage />
          </FormItem>
        )}
      />
    </Form>
  )
}
