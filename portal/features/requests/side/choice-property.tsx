import { useState } from 'react'
import { type Choice, ChoiceList } from '../../../ui/choice-list.tsx'
import { EditableProperty } from './property.tsx'

interface ChoicePropertyProps {
  readonly label: string
  readonly field: string
  readonly value: string | null
  readonly choices: readonly Choice[]
  readonly refusal: string | null
  readonly isLoading?: boolean
  /** How nothing is called where that can be chosen. */
  readonly nothing?: string
  readonly onChoose: (value: string | null) => void
}

const none = '__none'

/** One of a list. */
export function ChoiceProperty({
  label,
  field,
  value,
  choices,
  refusal,
  isLoading,
  nothing,
  onChoose,
}: ChoicePropertyProps) {
  const [open, setOpen] = useState(false)
  const current = choices.find((choice) => choice.value === value)
  const all = nothing === undefined ? choices : [{ value: none, label: nothing }, ...choices]
  return (
    <EditableProperty
      label={label}
      field={field}
      refusal={refusal}
      open={open}
      onOpenChange={setOpen}
      value={current ? <bdi>{current.label}</bdi> : null}
    >
      <ChoiceList
        choices={all}
        chosen={[value ?? none]}
        isLoading={isLoading}
        searchPlaceholder={label}
        onChoose={(chosen) => {
          setOpen(false)
          const next = chosen === none ? null : chosen
          if (next !== value) onChoose(next)
        }}
      />
    </EditableProperty>
  )
}
