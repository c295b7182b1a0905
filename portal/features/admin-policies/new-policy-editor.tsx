import { matchesEverything, PolicyName, type PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { ArrowDownToLine, Check } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ChangeList } from '../../components/service-levels/change-list.tsx'
import { DraftStatus, SavedAt } from '../../components/service-levels/draft-status.tsx'
import { EffectList } from '../../components/service-levels/effect-list.tsx'
import { PublishDialog } from '../../components/service-levels/publish-dialog.tsx'
import { useRulesDraft } from '../../components/service-levels/use-rules-draft.ts'
import { useRulesForm } from '../../components/service-levels/use-rules-form.ts'
import { newKey } from '../../lib/api/client.ts'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useDraft } from '../../lib/drafts.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'
import { toast } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { createPolicy } from './api.ts'
import { focusUnreadable } from '../../components/service-levels/parsed-input.tsx'
import { NameField } from './name-field.tsx'
import { policyForm } from './policy-leaves.ts'
import { policyResolver } from './policy-resolver.ts'
import { PolicyShell } from './policy-shell.tsx'
import { useDescribeChange } from './use-describe-change.tsx'

const nameResolver = schemaResolver<{ name: string }>(closed({ name: PolicyName }))

/** A policy that is not there yet: it begins as a copy of another one's targets and ladders. */
export function NewPolicyEditor({ rules, policies }: { rules: PolicyRules; policies: readonly PolicySummary[] }) {
  const { t } = useTranslation('admin-policies')
  const navigate = useNavigate()
  const draft = useRulesDraft('policy.new', { number: 0, rules }, policyForm)
  const keptName = useDraft('policy.new.name')
  const { form } = useRulesForm(draft, policyResolver)
  const names = useForm({ defaultValues: { name: keptName.text }, resolver: nameResolver })
  const [isPublishing, setPublishing] = useState(false)
  const [key] = useState(newKey)
  const name = names.watch('name')

  const forget = () => {
    draft.discard()
    keptName.clear()
  }
  const ask = async () => {
    const isNamed = await names.trigger('name', { shouldFocus: true })
    if (matchesEverything(form.getValues('conditions'))) {
      form.setError('conditions', { type: 'needed', message: t('new.conditionsNeeded') })
      return
    }
    if (!isNamed || focusUnreadable(document) || !(await form.trigger())) return
    setPublishing(true)
  }
  const publish = async (reason: string) => {
    try {
      const made = await createPolicy(name.trim(), form.getValues(), reason, key)
      forget()
      toast(t('new.done', { name: made.name }))
      void navigate(`/admin/policies/${made.id}`)
    } catch (error) {
      const taken = asProblem(error).errors.find(({ path }) => path === '/name')
      if (!taken) throw error
      setPublishing(false)
      names.setError('name', { type: 'server', message: t('new.nameTaken') }, { shouldFocus: true })
    }
  }
  const discard = () => {
    forget()
    void navigate('/admin/policies')
  }
  return (
    <PolicyShell
      form={form}
      base={draft.base.rules}
      baseNumber={0}
      changes={draft.changes}
      editable
      policies={policies}
      open={{ id: null, name, isDefault: false }}
      title={name.trim() || t('new.title')}
      aside={<DraftStatus isDirty liveNumber={0} liveSince={null} retiredAt={null} />}
      intro={<NameField form={names} onType={keptName.set} />}
      actions={
        <>
          <SavedAt savedAt={draft.savedAt ?? keptName.savedAt} />
          <Button variant="ghost" onClick={discard}>
            {t('service-levels:draft.discard')}
          </Button>
          <Button onClick={() => void ask()}>{t('service-levels:publish.button', { number: 1 })}</Button>
          <PublishDialog
            open={isPublishing}
            onOpenChange={setPublishing}
            number={1}
            name={name}
            draftName="policy.new.reason"
            changes={<Changes draft={draft} />}
            effects={
              <EffectList
                effects={[
                  { icon: Check, text: t('effects.new', { number: 1 }) },
                  { icon: ArrowDownToLine, text: t('effects.place') },
                ]}
              />
            }
            onPublish={publish}
          />
        </>
      }
    />
  )
}

function Changes({ draft }: { draft: ReturnType<typeof useRulesDraft<PolicyRules>> }) {
  const describe = useDescribeChange()
  return <ChangeList changes={draft.changes} describe={describe} />
}
