import type { FieldValues } from 'react-hook-form'
import { useFormContext } from 'react-hook-form'
import { languageNames, languages } from '../../lib/language.ts'
import { type FieldProps, SelectField } from './fields.tsx'

/** One of ours, or whatever stands there already: dates and emails may speak more than the pages do. */
export function LanguageField(props: FieldProps) {
  const current = useFormContext<FieldValues>().watch(props.name) as string
  const own = languages.map((value) => ({ value: value as string, label: languageNames[value] }))
  const options = own.some(({ value }) => value === current) ? own : [...own, { value: current, label: current }]
  return <SelectField {...props} options={options} />
}
