import { type ReactNode, useId } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'

/** A checkbox and its words, pressed as one. */
export function CheckLine({
  checked,
  onChange,
  disabled,
  children,
}: {
  checked: boolean
  onChange: () => void
  disabled?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className="flex min-h-7 items-center gap-2 max-md:min-h-11">
      <Checkbox id={id} checked={checked} disabled={disabled} onCheckedChange={onChange} />
      <label htmlFor={id} className="min-w-0 grow">
        {children}
      </label>
    </div>
  )
}
