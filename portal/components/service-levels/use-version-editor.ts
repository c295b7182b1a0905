import { useState } from 'react'
import type { FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { newKey } from '../../lib/api/client.ts'
import { toast, toastUndo } from '../../lib/toast.ts'
import type { LeafChange } from './leaves.ts'
import { type RulesDraft, type RulesForm, useRulesDraft } from './use-rules-draft.ts'
import { useRulesForm } from './use-rules-form.ts'

/** What is published under a name in numbered versions: a policy, a calendar. */
export interface Versioned<Rules> {
  readonly id: string
  readonly name: string
  readonly versionNumber: number
  readonly rules: Rules
}

export interface Publication<Rules> {
  readonly rules: Rules
  readonly reason: string
  /** The number of the version that the rules were made of. */
  readonly base: number
  /** The same for all tries. */
  readonly key: string
}

export interface VersionEditor<Rules extends FieldValues> {
  readonly draft: RulesDraft<Rules>
  readonly form: UseFormReturn<Rules>
  /** Changes with every other set of rules that is shown: what is being typed belongs to one of them. */
  readonly revision: number
  /** What both have changed, after the drafts were put together. */
  readonly conflicts: readonly LeafChange[]
  readonly isPublishing: boolean
  setPublishing(isPublishing: boolean): void
  discard(): void
  rebase(): void
  publish(reason: string): Promise<void>
}

/** Changes become a draft, the draft becomes the next version. */
export function useVersionEditor<Rules extends FieldValues>(
  kind: string,
  current: Versioned<Rules>,
  rulesForm: RulesForm<Rules>,
  resolver: Resolver<Rules>,
  send: (publication: Publication<Rules>) => Promise<Versioned<Rules>>,
): VersionEditor<Rules> {
  const { t } = useTranslation('service-levels')
  const draft = useRulesDraft(`${kind}.${current.id}`, { number: current.versionNumber, rules: current.rules }, rulesForm)
  const { form, replace } = useRulesForm(draft, resolver)
  const [conflicts, setConflicts] = useState<readonly LeafChange[]>([])
  const [isPublishing, setPublishing] = useState(false)
  const [revision, setRevision] = useState(0)
  const [key, setKey] = useState(newKey)

  const show = (rules: Rules) => {
    form.reset(rules)
    setConflicts([])
    setRevision((before) => before + 1)
  }
  const discard = () => {
    const { rules } = draft
    const undo = draft.discard()
    show(current.rules)
    toastUndo(t('draft.discarded'), () => {
      undo()
      show(rules)
    })
  }
  const rebase = () => {
    const { rules, conflicts } = draft.rebase()
    replace(rules)
    setConflicts(conflicts)
    setRevision((before) => before + 1)
  }
  const publish = async (reason: string) => {
    const published = await send({ rules: form.getValues(), reason, base: draft.base.number, key })
    draft.discard()
    show(published.rules)
    setKey(newKey())
    setPublishing(false)
    toast(t('publish.done', { number: published.versionNumber, name: published.name }))
  }
  return { draft, form, revision, conflicts, isPublishing, setPublishing, discard, rebase, publish }
}
