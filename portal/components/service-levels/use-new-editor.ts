import { closed } from '@holdfast/contracts/schemas.ts'
import { useState } from 'react'
import { type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TString } from 'typebox'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useDraft } from '../../lib/drafts.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'
import { toast } from '../../lib/toast.ts'
import { focusUnreadable } from './parsed-input.tsx'
import { type RulesDraft, type RulesForm, useRulesDraft } from './use-rules-draft.ts'
import { useRulesForm } from './use-rules-form.ts'
import { usePublicationKey } from './use-version-editor.ts'

export interface NewEditor<Rules extends FieldValues> {
  readonly draft: RulesDraft<Rules>
  readonly form: UseFormReturn<Rules>
  readonly names: UseFormReturn<{ name: string }>
  readonly name: string
  readonly savedAt: number | null
  readonly isPublishing: boolean
  setPublishing(isPublishing: boolean): void
  keepName(name: string): void
  forget(): void
  /** Opens the dialog once all of it can be published. */
  ask(): Promise<void>
  publish(reason: string): Promise<void>
}

interface NewEditorOptions<Rules extends FieldValues> {
  kind: string
  /** What it begins as. */
  rules: Rules
  rulesForm: RulesForm<Rules>
  resolver: Resolver<Rules>
  nameSchema: TString
  /** Puts what else is missing at its field. @returns whether nothing is */
  check?: (form: UseFormReturn<Rules>) => boolean
  send: (name: string, publication: { rules: Rules; reason: string; key: string }) => Promise<void>
}

/** Something that is not there yet: its name and its rules are kept until its first version is published. */
export function useNewEditor<Rules extends FieldValues>(options: NewEditorOptions<Rules>): NewEditor<Rules> {
  const { kind, rules, rulesForm, resolver, nameSchema, check, send } = options
  const { t } = useTranslation('service-levels')
  const draft = useRulesDraft(`${kind}.new`, { number: 0, rules }, rulesForm)
  const form = useRulesForm(draft, resolver)
  const keptName = useDraft(`${kind}.new.name`)
  const names = useForm({
    defaultValues: { name: keptName.text },
    resolver: schemaResolver<{ name: string }>(closed({ name: nameSchema })),
  })
  const [isPublishing, setPublishing] = useState(false)
  const keyOf = usePublicationKey()
  const name = names.watch('name')

  const forget = () => {
    draft.discard()
    keptName.clear()
  }
  const ask = async () => {
    if (focusUnreadable(document)) return
    const isNamed = await names.trigger('name', { shouldFocus: true })
    const isRight = await form.trigger()
    const isComplete = check?.(form) ?? true
    if (isNamed && isRight && isComplete) setPublishing(true)
    else toast(t('publish.faults'))
  }
  const publish = async (reason: string) => {
    try {
      const what = { rules: form.getValues(), reason }
      await send(name.trim(), { ...what, key: keyOf({ name, ...what }) })
      forget()
    } catch (error) {
      if (!asProblem(error).errors.some(({ path }) => path === '/name')) throw error
      setPublishing(false)
      names.setError('name', { type: 'server', message: t('new.nameTaken') }, { shouldFocus: true })
    }
  }
  return {
    draft,
    form,
    names,
    name,
    savedAt: draft.savedAt ?? keptName.savedAt,
    isPublishing,
    setPublishing,
    keepName: keptName.set,
    forget,
    ask,
    publish,
  }
}
