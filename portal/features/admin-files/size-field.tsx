import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from '../../components/admin/fields.tsx'
import { Input } from '../../ui/input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { toAmount, toBytes, type Unit, unitOf, units } from './file-size.ts'

export function SizeField(props: FieldProps) {
  return (
    <Field {...props}>
      {({ value, onChange, ref: _ref, ...field }) => (
        <SizeInput {...field} bytes={value as number | null} onBytesChange={onChange} />
      )}
    </Field>
  )
}

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'>

/** The amount stays as it was typed; another unit makes another size of it. */
function SizeInput({
  bytes,
  onBytesChange,
  ...input
}: InputProps & { bytes: number | null; onBytesChange: (bytes: number | null) => void }) {
  const { t } = useTranslation('admin-files')
  const [unit, setUnit] = useState<Unit>(() => unitOf(bytes ?? 0))
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (bytes === null ? '' : String(toAmount(bytes, unit)))
  const tell = (amount: string, of: Unit) => {
    setTyped(amount)
    const number = Number.parseFloat(amount)
    onBytesChange(Number.isNaN(number) ? null : toBytes(number, of))
  }
  return (
    <span className="flex gap-2">
      <Input
        {...input}
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        value={shown}
        className="tabular-nums"
        onChange={(event) => tell(event.target.value, unit)}
        onBlur={(event) => {
          // From here on it follows what the form holds, such as when changes are discarded.
          setTyped(null)
          input.onBlur?.(event)
        }}
      />
      <NativeSelect
        aria-label={t('size.unit')}
        value={unit}
        className="w-28 flex-none"
        onChange={(event) => {
          const next = units.find((one) => one === event.target.value) ?? unit
          setUnit(next)
          tell(shown, next)
          setTyped(null)
        }}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {t(`unit.${one}`)}
          </option>
        ))}
      </NativeSelect>
    </span>
  )
}
