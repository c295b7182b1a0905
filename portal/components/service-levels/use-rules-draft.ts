/** Rules that are being changed: kept on this machine until they are published or thrown away. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { useDraft } from '../../lib/drafts.ts'
import { diffLeaves, type LeafChange, type Leaves, mergeLeaves } from './leaves.ts'

export interface RulesVersion<Rules> {
  /** 0: nothing was published yet. */
  readonly number: number
  readonly rules: Rules
}

interface Stored<Rules> {
  readonly base: RulesVersion<Rules>
  readonly rules: Rules
}

/** How rules are taken apart and put together again. */
export interface RulesForm<Rules> {
  toLeaves(rules: Rules): Leaves
  fromLeaves(leaves: Leaves): Rules
}

export interface RulesDraft<Rules> {
  /** What the changes were made to. */
  readonly base: RulesVersion<Rules>
  readonly rules: Rules
  readonly changes: readonly LeafChange[]
  readonly isDirty: boolean
  /** Somebody has published meanwhile. */
  readonly isBehind: boolean
  readonly savedAt: number | null
  change(rules: Rules): void
  /** @returns how to take it back */
  discard(): () => void
  /** Puts the changes on top of what is published now. @returns the new draft, and what both have changed */
  rebase(): { rules: Rules; conflicts: readonly LeafChange[] }
}

function read<Rules>(text: string): Stored<Rules> | null {
  if (text === '') return null
  try {
    return JSON.parse(text) as Stored<Rules>
  } catch {
    return null
  }
}

export function useRulesDraft<Rules>(
  name: string,
  published: RulesVersion<Rules>,
  form: RulesForm<Rules>,
  isUsed = true,
): RulesDraft<Rules> {
  const draft = useDraft(name)
  const stored = useMemo(() => (isUsed ? read<Rules>(draft.text) : null), [isUsed, draft.text])
  const base = stored?.base ?? published
  const rules = stored?.rules ?? published.rules
  const changes = useMemo(() => diffLeaves(form.toLeaves(base.rules), form.toLeaves(rules)), [form, base, rules])
  const latest = useRef({ base, text: draft.text })
  useLayoutEffect(() => {
    latest.current = { base, text: draft.text }
  })
  const { set, clear } = draft

  const keep = useCallback(
    (base: RulesVersion<Rules>, rules: Rules) => {
      const isChanged = diffLeaves(form.toLeaves(base.rules), form.toLeaves(rules)).length > 0
      if (isChanged) set(JSON.stringify({ base, rules } satisfies Stored<Rules>))
      else clear()
    },
    [form, set, clear],
  )
  const change = useCallback((rules: Rules) => keep(latest.current.base, rules), [keep])
  const discard = useCallback(() => {
    const { text } = latest.current
    clear()
    return () => set(text)
  }, [clear, set])
  const rebase = useCallback(() => {
    const [was, mine, theirs] = [base.rules, rules, published.rules].map(form.toLeaves) as [Leaves, Leaves, Leaves]
    const { leaves, conflicts } = mergeLeaves(was, mine, theirs)
    const merged = form.fromLeaves(leaves)
    keep(published, merged)
    return { rules: merged, conflicts }
  }, [base, rules, published, form, keep])

  return {
    base,
    rules,
    changes,
    isDirty: changes.length > 0,
    isBehind: stored !== null && base.number !== published.number,
    savedAt: draft.savedAt,
    change,
    discard,
    rebase,
  }
}
