import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listTimeZones } from '../../lib/time-zones.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field, type FieldProps } from './fields.tsx'

/** A time zone, found by typing a part of its name. One that this browser does not know stays as it is. */
export function TimeZoneField(props: FieldProps) {
  const { t } = useTranslation('admin')
  const known = useMemo(
    () =>
      listTimeZones().flatMap(({ region, zones }) =>
        zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), group: region })),
      ),
    [],
  )
  return (
    <Field {...props}>
      {({ value, onChange, disabled }) => {
        const zone = value as string
        const choices = known.some((choice) => choice.value === zone)
          ? known
          : [{ value: zone, label: zone, group: '' }, ...known]
        return (
          <Combobox
            choices={choices}
            value={zone}
            onValueChange={(chosen) => chosen !== null && onChange(chosen)}
            searchPlaceholder={t('searchTimeZones')}
            disabled={disabled}
          />
        )
      }}
    </Field>
  )
}
