import type { Policy, PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftStatus } from '../../components/service-levels/draft-status.tsx'
import { EditorActions } from '../../components/service-levels/editor-actions.tsx'
import { Meanwhile } from '../../components/service-levels/meanwhile.tsx'
import { focusUnreadable } from '../../components/service-levels/parsed-input.tsx'
import { SideSection } from '../../components/service-levels/section.tsx'
import { useVersionEditor } from '../../components/service-levels/use-version-editor.ts'
import { VersionList } from '../../components/service-levels/version-list.tsx'
import { useMay } from '../../lib/session.ts'
import { policyVersionsQuery, publishPolicy } from './api.ts'
import { PolicyEffects } from './policy-effects.tsx'
import { policyForm } from './policy-leaves.ts'
import { PolicyMenu } from './policy-menu.tsx'
import { policyResolver } from './policy-resolver.ts'
import { PolicyShell } from './policy-shell.tsx'
import { useDescribeChange } from './use-describe-change.tsx'

/** A policy that is there: what is changed becomes its next version. */
export function PolicyEditor({ policy, policies }: { policy: Policy; policies: readonly PolicySummary[] }) {
  const mayManage = useMay('policy:manage')
  const editable = mayManage && policy.retiredAt === null
  const editor = useVersionEditor({
    kind: 'policy',
    current: policy,
    rulesForm: policyForm,
    resolver: policyResolver,
    editable,
    send: (publication) => publishPolicy(policy, publication),
  })
  const { draft } = editor
  const last = policies.at(-1)
  const isDefault = last?.id === policy.id && last.isDefault
  const menu = <PolicyMenu policy={policy} isLast={isDefault} onDiscard={draft.isDirty ? editor.discard : undefined} />
  return (
    <PolicyShell
      revision={editor.revision}
      form={editor.form}
      base={draft.base.rules}
      baseNumber={draft.base.number}
      changes={draft.changes}
      editable={editable}
      policies={policies}
      open={{ id: policy.id, name: policy.name, isDefault }}
      takesRequests={policy.retiredAt === null}
      title={policy.name}
      aside={
        <DraftStatus
          isDirty={draft.isDirty}
          liveNumber={policy.versionNumber}
          liveSince={policy.current.publishedAt}
          retiredAt={policy.retiredAt}
        />
      }
      actions={editable && <Actions policy={policy} editor={editor} menu={menu} />}
      banner={<Banner policy={policy} editor={editor} />}
      side={<Versions policyId={policy.id} />}
    />
  )
}

type Editor = ReturnType<typeof useVersionEditor<Policy['rules']>>

function Actions({ policy, editor, menu }: { policy: Policy; editor: Editor; menu: ReactNode }) {
  const describe = useDescribeChange()
  return (
    <EditorActions
      kind="policy"
      current={policy}
      editor={editor}
      describe={describe}
      isReadable={() => !focusUnreadable(document)}
      effects={<PolicyEffects policy={policy} conditions={editor.draft.rules.conditions} />}
      menu={menu}
    />
  )
}

function Banner({ policy, editor }: { policy: Policy; editor: Editor }) {
  const describe = useDescribeChange()
  const { draft, conflicts, rebase } = editor
  return (
    <Meanwhile current={policy} isBehind={draft.isBehind} conflicts={conflicts} onRebase={rebase} describe={describe} />
  )
}

function Versions({ policyId }: { policyId: string }) {
  const { t } = useTranslation('service-levels')
  const describe = useDescribeChange()
  const query = useInfiniteQuery(policyVersionsQuery(policyId))
  return (
    <SideSection title={t('versions.title')}>
      <VersionList query={query} toLeaves={policyForm.toLeaves} describe={describe} />
    </SideSection>
  )
}
