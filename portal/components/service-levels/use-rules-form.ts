import { useEffect, useLayoutEffect, useRef } from 'react'
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { RulesDraft } from './use-rules-draft.ts'

/** A form whose every change is kept in the draft, and that follows what is published while nothing is changed. */
export function useRulesForm<Rules extends FieldValues>(
  draft: RulesDraft<Rules>,
  resolver: Resolver<Rules>,
): UseFormReturn<Rules> {
  const form = useForm<Rules>({ defaultValues: draft.rules as DefaultValues<Rules>, resolver })
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
          if (name === undefined) return
          latest.current.change(structuredClone(values) as Rules)
          // As a whole: hours of one day can overlap those of another.
          void form.trigger()
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
  return form
}
