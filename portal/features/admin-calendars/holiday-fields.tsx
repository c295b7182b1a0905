import type { Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DateInput } from '../../ui/date-input.tsx'
import { FormControl, FormField, FormItem, FormLabel, FormMessage } from '../../ui/form.tsx'
import { Input } from '../../ui/input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { WindowsEditor } from './windows-editor.tsx'

export interface HolidayValues extends Holiday {
  /** How many later years get the same date too. */
  moreYears: number
}

/** Date, name, hours; and for a new one, whether later years have it too. */
export function HolidayFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation('admin-calendars')
  const { control } = useFormContext<HolidayValues>()
  return (
    <>
      <FormField
        control={control}
        name="date"
        render={({ field }) => (
          <FormItem>
            <FormLabel>{t('holiday.date')}</FormLabel>
            <FormControl>
              <DateInput {...field} />
            </FormControl>
            <FormMessage />
          </FormItem>
        )}
      />
      <FormField
        control={control}
        name="name"
        render={({ field }) => (
          <FormItem>
            <FormLabel>{t('holiday.name')}</FormLabel>
            <FormControl>
              <Input {...field} dir="auto" maxLength={200} autoComplete="off" />
            </FormControl>
            <FormMessage />
          </FormItem>
        )}
      />
      <FormField
        control={control}
        name="windows"
        render={({ field }) => (
          <FormItem>
            <span className="font-medium">{t('holiday.hours')}</span>
            <Segmented
              label={t('holiday.hours')}
              value={field.value?.length ? 'shortened' : 'closed'}
              onValueChange={(value) =>
                field.onChange(value === 'closed' ? undefined : [{ from: '09:00', to: '12:00' }])
              }
              segments={[
                { value: 'closed', label: t('holiday.closed') },
                { value: 'shortened', label: t('holiday.shortened') },
              ]}
              className="justify-self-start"
            />
            {field.value && field.value.length > 0 && (
              <WindowsEditor windows={field.value} name={t('holiday.hours')} onChange={field.onChange} />
            )}
            <FormMessage />
          </FormItem>
        )}
      />
      {isNew && <MoreYears />}
    </>
  )
}

const spans = [0, 1, 2, 4, 9]

function MoreYears() {
  const { t } = useTranslation('admin-calendars')
  const { control } = useFormContext<HolidayValues>()
  const { field } = useController({ control, name: 'moreYears' })
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {t('holiday.repeat')}
      </label>
      <NativeSelect
        id={id}
        className="max-w-64"
        value={field.value}
        onChange={(event) => field.onChange(Number(event.target.value))}
      >
        {spans.map((years) => (
          <option key={years} value={years}>
            {years === 0 ? t('holiday.onlyThisYear') : t('holiday.moreYears', { count: years })}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}
