import { type Holiday, Holiday as HolidaySchema } from '@holdfast/contracts/sla/calendar.ts'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { focusUnreadable } from '../../components/service-levels/parsed-input.tsx'
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
import { Form } from '../../ui/form.tsx'
import { HolidayFields, type HolidayValues } from './holiday-fields.tsx'

export interface EditedHoliday {
  readonly holiday: Holiday
  /** The date that it had; `null` for a new one. */
  readonly before: string | null
}

interface HolidayDialogProps {
  edited: EditedHoliday | null
  /** Dates that are holidays already. */
  taken: readonly string[]
  onClose: () => void
  /** @param moreYears how many later years get the same date too */
  onSave: (holiday: Holiday, moreYears: number) => void
}

const bySchema = schemaResolver<HolidayValues>(HolidaySchema, ({ date, name, windows }) => ({
  date,
  name,
  ...(windows?.length ? { windows } : {}),
}))

/** A day that does not keep the usual hours: closed, or shortened. */
export function HolidayDialog({ edited, ...props }: HolidayDialogProps) {
  const { t } = useTranslation('admin-calendars')
  return (
    <Dialog open={edited !== null} onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{edited?.before === null ? t('holiday.newTitle') : t('holiday.title')}</DialogTitle>
        </DialogHeader>
        {edited && <HolidayForm key={`${edited.before} ${edited.holiday.date}`} edited={edited} {...props} />}
      </DialogContent>
    </Dialog>
  )
}

function HolidayForm({
  edited: { holiday, before },
  taken,
  onClose,
  onSave,
}: Omit<HolidayDialogProps, 'edited'> & { edited: EditedHoliday }) {
  const { t } = useTranslation('admin-calendars')
  const form = useForm<HolidayValues>({ defaultValues: { ...holiday, moreYears: 0 }, resolver: bySchema })
  const save = form.handleSubmit(({ moreYears, date, name, windows }) => {
    if (date !== before && taken.includes(date)) {
      form.setError('date', { type: 'taken', message: t('holiday.taken') }, { shouldFocus: true })
      return
    }
    onSave({ date, name: name.trim(), ...(windows?.length ? { windows } : {}) }, moreYears)
    onClose()
  })
  return (
    <Form {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void save(event)
        }}
      >
        <DialogBody className="grid gap-4 py-1">
          <HolidayFields isNew={before === null} />
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="outline" size="lg">
              {t('common:cancel')}
            </Button>
          </DialogClose>
          <Button type="submit" size="lg">
            {before === null ? t('holiday.add') : t('holiday.save')}
          </Button>
        </DialogFooter>
      </form>
    </Form>
  )
}
