import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/input.tsx'
import { Field, type FieldProps } from './fields.tsx'

const whole = /^#[0-9a-f]{6}$/

/** A colour such as #3d5a80: chosen by eye, or written. */
export function ColourField(props: FieldProps) {
  const { t } = useTranslation('admin')
  return (
    <Field {...props}>
      {({ value, onChange, ref: _ref, ...field }) => (
        <ColourInput
          {...field}
          colour={value as string}
          onColourChange={onChange}
          swatchLabel={t('colourOf', { name: props.label })}
        />
      )}
    </Field>
  )
}

function ColourInput({
  colour,
  onColourChange,
  swatchLabel,
  ...input
}: { colour: string; onColourChange: (colour: string) => void; swatchLabel: string } & Record<string, unknown>) {
  return (
    <span className="flex gap-2">
      <input
        type="color"
        aria-label={swatchLabel}
        value={whole.test(colour) ? colour : '#000000'}
        onChange={(event) => onColourChange(event.target.value)}
        className="h-8 w-10 flex-none cursor-pointer rounded-md border border-input bg-card p-1 max-md:h-11 max-md:w-12"
      />
      <Input
        {...input}
        dir="ltr"
        spellCheck={false}
        value={colour}
        maxLength={7}
        className="w-28 font-mono"
        onChange={(event) => onColourChange(event.target.value.trim().toLowerCase())}
      />
    </span>
  )
}
