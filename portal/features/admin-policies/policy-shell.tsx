import type { PolicySummary } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import type { ReactNode } from 'react'
import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChangeList } from '../../components/service-levels/change-list.tsx'
import type { LeafChange } from '../../components/service-levels/leaves.ts'
import { SideSection } from '../../components/service-levels/section.tsx'
import { Page, SidePanel } from '../../shell/page.tsx'
import { EscalationSection } from './escalation-section.tsx'
import { HoursSection } from './hours-section.tsx'
import { OpenConditions } from './open-conditions.tsx'
import { PolicyList } from './policy-list.tsx'
import { PolicyViewProvider } from './policy-view.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { TargetsSection } from './targets-section.tsx'
import { useDescribeChange } from './use-describe-change.tsx'
import { usePreviewDraft } from './use-preview-draft.ts'

interface PolicyShellProps {
  form: UseFormReturn<PolicyRules>
  base: PolicyRules
  /** 0: nothing is live. */
  baseNumber: number
  changes: readonly LeafChange[]
  /** Another one forgets what was half typed. */
  revision?: number
  editable: boolean
  policies: readonly PolicySummary[]
  open: { id: string | null; name: string; isDefault: boolean }
  /** Not what is retired. */
  takesRequests?: boolean
  title: string
  aside: ReactNode
  actions: ReactNode
  banner?: ReactNode
  /** Under the list of conditions, such as a new policy's name. */
  intro?: ReactNode
  side?: ReactNode
}

/** What pages of a policy have in common, whether it is there already or not. */
export function PolicyShell(props: PolicyShellProps) {
  const calendarId = useWatch({ control: props.form.control, name: 'calendarId' })
  return (
    <FormProvider {...props.form}>
      <PolicyViewProvider editable={props.editable} calendarId={calendarId} policies={props.policies}>
        <Layout {...props} />
      </PolicyViewProvider>
    </FormProvider>
  )
}

function Layout(props: PolicyShellProps) {
  const { t } = useTranslation('admin-policies')
  const { form, base, changes, open, editable } = props
  const [conditions, calendarId] = useWatch({ control: form.control, name: ['conditions', 'calendarId'] })
  const values = useWatch({ control: form.control }) as PolicyRules
  // What is not live yet was never otherwise.
  const isLive = props.baseNumber > 0
  const shownBase = isLive ? base : values
  const draft = usePreviewDraft(
    open.id,
    conditions,
    editable && changes.some(({ key }) => key.startsWith('condition:')),
  )
  const targetChanges = changes.filter(({ key }) => key.startsWith('target:')).length
  return (
    <Page
      title={props.title}
      crumbs={[{ label: t('title'), to: '/admin/policies' }]}
      aside={props.aside}
      actions={props.actions}
      fixed
    >
      <div className="flex min-h-0 flex-1 max-xl:flex-col max-xl:overflow-y-auto">
        <div className="grid min-w-0 flex-1 content-start gap-4 px-4 py-4 md:px-5 xl:overflow-y-auto">
          {props.banner}
          {props.intro}
          <PolicyList open={{ ...open, conditions, calendarId }} draft={draft}>
            <OpenConditions isDefault={open.isDefault} />
          </PolicyList>
          <TargetsSection
            key={props.revision}
            base={shownBase}
            changeCount={isLive ? targetChanges : 0}
            baseNumber={props.baseNumber}
          />
          <EscalationSection />
          <HoursSection base={shownBase} />
        </div>
        <SidePanel label={t('side.title')} className="max-xl:w-full max-xl:flex-none max-xl:border-s-0 max-xl:border-t">
          {props.takesRequests !== false && <PreviewPanel policyId={open.id} draft={draft} />}
          {changes.length > 0 && isLive && <Changes changes={changes} number={props.baseNumber} />}
          {props.side}
        </SidePanel>
      </div>
    </Page>
  )
}

const shownChanges = 8

function Changes({ changes, number }: { changes: readonly LeafChange[]; number: number }) {
  const { t } = useTranslation('service-levels')
  const describe = useDescribeChange()
  return (
    <SideSection title={t('draft.changes', { count: changes.length, number })}>
      <ChangeList changes={changes} describe={describe} limit={shownChanges} />
    </SideSection>
  )
}
