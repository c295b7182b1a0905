import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listTimeZones } from '../../../lib/time-zones.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Label } from '../../../ui/label.tsx'

/** By whose wall clock the hours are; a zone that this browser does not know stays as it is. */
export function ZoneChoice({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation('shifts')
  const id = useId()
  const known = useMemo(
    () =>
      listTimeZones().flatMap(({ region, zones }) =>
        zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), group: region })),
      ),
    [],
  )
  const choices = known.some((choice) => choice.value === value)
    ? known
    : [{ value, label: value.replaceAll('_', ' '), group: '' }, ...known]
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t('edit.zone')}</Label>
      <Combobox
        id={id}
        choices={choices}
        value={value}
        onValueChange={(zone) => zone !== null && onChange(zone)}
        searchPlaceholder={t('edit.searchZone')}
      />
    </div>
  )
}
