import { useRef, useState } from 'react'
import type { FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { newKey } from '../../lib/api/client.ts'
import { asProblem } from '../../lib/api/problem-error.ts'
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

interface VersionEditorOptions<Rules extends FieldValues> {
  kind: string
  current: Versioned<Rules>
  rulesForm: RulesForm<Rules>
  resolver: Resolver<Rules>
  /** Where nothing may be changed, what was drafted once is not shown. */
  editable: boolean
  send: (publication: Publication<Rules>) => Promise<Versioned<Rules>>
}

/** Changes become a draft, the draft becomes the next version. */
export function useVersionEditor<Rules extends FieldValues>(
  options: VersionEditorOptions<Rules>,
): VersionEditor<Rules> {
  const { kind, current, rulesForm, resolver, editable, send } = options
  const { t } = useTranslation('service-levels')
  const published = { number: current.versionNumber, rules: current.rules }
  const draft = useRulesDraft(`${kind}.${current.id}`, published, rulesForm, editable)
  const form = useRulesForm(draft, resolver)
  const [conflicts, setConflicts] = useState<readonly LeafChange[]>([])
  const [isPublishing, setPublishing] = useState(false)
  const [revision, setRevision] = useState(0)
  const keyOf = usePublicationKey()

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
    show(rules)
    setConflicts(conflicts)
  }
  const publish = async (reason: string) => {
    const what = { rules: form.getValues(), reason, base: draft.base.number }
    const published = await send({ ...what, key: keyOf(what) }).catch((error) => {
      // What somebody else published is told of on the page, behind the dialog.
      if (asProblem(error).code === 'stale') setPublishing(false)
      throw error
    })
    draft.discard()
    show(published.rules)
    setPublishing(false)
    toast(t('publish.done', { number: published.versionNumber, name: published.name }))
  }
  return { draft, form, revision, conflicts, isPublishing, setPublishing, discard, rebase, publish }
}

/** @returns a key that is the same for all tries of one publication, and another one once anything of it changed */
export function usePublicationKey(): (what: object) => string {
  const last = useRef({ what: '', key: '' })
  return (what) => {
    const written = JSON.stringify(what)
    if (last.current.what !== written) last.current = { what: written, key: newKey() }
    return last.current.key
  }
}
