import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { RulesDraft } from './use-rules-draft.ts'

export interface RulesEditing<Rules extends FieldValues> {
  readonly form: UseFormReturn<Rules>
  /** Shows other rules, and keeps them as the draft. */
  replace(rules: Rules): void
}

/** A form whose every change is kept in the draft, and that follows what is published while nothing is changed. */
export function useRulesForm<Rules extends FieldValues>(
  draft: RulesDraft<Rules>,
  resolver: Resolver<Rules>,
): RulesEditing<Rules> {
  const form = useForm<Rules>({ defaultValues: draft.rules as DefaultValues<Rules>, resolver, mode: 'onChange' })
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          // A whole new form is no change by the reader.
          if (name !== undefined) latest.current.change(structuredClone(values) as Rules)
        },
      }),
    [form],
  )
  const shown = useRef(draft.base.number)
  useEffect(() => {
    if (shown.current === draft.base.number) return
    shown.current = draft.base.number
    form.reset(draft.rules)
  }, [form, draft.base.number, draft.rules])
  const replace = useCallback(
    (rules: Rules) => {
      form.reset(rules)
      latest.current.change(rules)
    },
    [form],
  )
  return { form, replace }
}
