import { matchesEverything, PolicyName, type PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { ArrowDownToLine, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ChangeList } from '../../components/service-levels/change-list.tsx'
import { DraftStatus } from '../../components/service-levels/draft-status.tsx'
import { EffectList } from '../../components/service-levels/effect-list.tsx'
import { NameField } from '../../components/service-levels/name-field.tsx'
import { NewActions } from '../../components/service-levels/new-actions.tsx'
import { useNewEditor } from '../../components/service-levels/use-new-editor.ts'
import { toast } from '../../lib/toast.ts'
import { createPolicy } from './api.ts'
import { policyForm } from './policy-leaves.ts'
import { policyResolver } from './policy-resolver.ts'
import { PolicyShell } from './policy-shell.tsx'
import { useDescribeChange } from './use-describe-change.tsx'

/** A policy that is not there yet: it begins as a copy of another one's targets and ladders. */
export function NewPolicyEditor({ rules, policies }: { rules: PolicyRules; policies: readonly PolicySummary[] }) {
  const { t } = useTranslation('admin-policies')
  const navigate = useNavigate()
  const editor = useNewEditor<PolicyRules>({
    kind: 'policy',
    rules,
    rulesForm: policyForm,
    resolver: policyResolver,
    nameSchema: PolicyName,
    check: (form) => {
      const isForAll = matchesEverything(form.getValues('conditions'))
      if (isForAll) form.setError('conditions', { type: 'needed', message: t('new.conditionsNeeded') })
      return !isForAll
    },
    send: async (name, { rules, reason, key }) => {
      const made = await createPolicy(name, rules, reason, key)
      toast(t('new.done', { name: made.name }))
      void navigate(`/admin/policies/${made.id}`)
    },
  })
  const { draft, name } = editor
  return (
    <PolicyShell
      form={editor.form}
      base={draft.base.rules}
      baseNumber={0}
      changes={draft.changes}
      editable
      policies={policies}
      open={{ id: null, name, isDefault: false }}
      title={name.trim() || t('new.title')}
      aside={<DraftStatus isDirty liveNumber={0} liveSince={null} />}
      intro={<NameField form={editor.names} hint={t('new.nameHint')} onType={editor.keepName} />}
      actions={
        <NewActions
          kind="policy"
          editor={editor}
          listPath="/admin/policies"
          changes={<Changes changes={draft.changes} />}
          effects={
            <EffectList
              effects={[
                { icon: Check, text: t('effects.new', { number: 1 }) },
                { icon: ArrowDownToLine, text: t('effects.place') },
              ]}
            />
          }
        />
      }
    />
  )
}

function Changes({ changes }: { changes: ReturnType<typeof useNewEditor<PolicyRules>>['draft']['changes'] }) {
  const describe = useDescribeChange()
  return <ChangeList changes={changes} describe={describe} />
}
