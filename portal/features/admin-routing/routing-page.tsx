import type { RoutingRule } from '@holdfast/contracts/routing/routing-rule.ts'
import { useQuery } from '@tanstack/react-query'
import { Plus, Split } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConditionChoices } from '../../components/service-levels/conditions/use-condition-choices.tsx'
import { Section } from '../../components/service-levels/section.tsx'
import { SortableRows } from '../../components/service-levels/sortable-rows.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { newKey } from '../../lib/api/client.ts'
import { useCommands } from '../../lib/commands.ts'
import { useMay } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { editRule, orderRules, placeOfCatchAll, removeRule, restoreRule, routingRulesQuery } from './api.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleRow } from './rule-row.tsx'

/** Which team a new request goes to. */
export function RoutingPage() {
  const { t } = useTranslation('admin-routing')
  const mayManage = useMay('routing:manage')
  const query = useQuery(routingRulesQuery)
  const [edited, setEdited] = useState<{ rule: RoutingRule | null } | null>(null)
  const add = () => setEdited({ rule: null })
  const remove = (rule: RoutingRule) => {
    const place = query.data?.findIndex(({ id }) => id === rule.id) ?? -1
    const key = newKey()
    void attempt(
      () => removeRule(rule),
      t('removed', { team: rule.team.name }),
      () => restoreRule(rule, place, key),
    )
  }
  useCommands(t('title'), mayManage ? [{ id: 'routing.new', label: t('new'), icon: Plus, run: add }] : [])
  useShortcuts(t('title'), [{ keys: 'n', label: t('new'), run: add }], mayManage)
  const action = mayManage && (
    <Button onClick={add}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} actions={action}>
      <div className="grid w-full max-w-[1040px] grid-cols-1 gap-4 px-4 py-4 md:px-5">
        {query.isPending && <LoadingRows rows={4} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && (
          <EmptyState icon={Split} title={t('none.title')} description={t('none.description')} action={action} />
        )}
        {query.data && query.data.length > 0 && (
          <RuleList rules={query.data} mayManage={mayManage} onEdit={(rule) => setEdited({ rule })} onRemove={remove} />
        )}
      </div>
      <RuleDialog edited={edited} rules={query.data ?? []} onClose={() => setEdited(null)} onRemove={remove} />
    </Page>
  )
}

function RuleList({
  rules,
  mayManage,
  onEdit,
  onRemove,
}: {
  rules: readonly RoutingRule[]
  mayManage: boolean
  onEdit: (rule: RoutingRule) => void
  onRemove: (rule: RoutingRule) => void
}) {
  const { t } = useTranslation('admin-routing')
  const choices = useConditionChoices()
  const catchAll = placeOfCatchAll(rules)
  const reorder = (ids: string[]) => {
    const before = rules.map(({ id }) => id)
    void attempt(
      () => orderRules(ids),
      t('ordered'),
      () => orderRules(before),
    )
  }
  const setActive = async (rule: RoutingRule, active: boolean) => {
    try {
      const changed = await editRule(rule, { active })
      const words = t(active ? 'switchedOn' : 'switchedOff', { team: rule.team.name })
      toastUndo(words, () => void editRule(changed, { active: !active }).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Section title={t('list.title')} description={t('list.description')} footer={<span>{t('list.rest')}</span>}>
      <SortableRows
        rows={rules.map((rule, index) => ({
          ...rule,
          name: t('list.named', { position: index + 1, team: rule.team.name }),
        }))}
        label={t('list.title')}
        disabled={!mayManage}
        onReorder={reorder}
      >
        {(rule, index, handle) => (
          <RuleRow
            rule={rule}
            position={index + 1}
            handle={handle}
            choices={choices}
            mayManage={mayManage}
            hiddenBy={catchAll >= 0 && index > catchAll ? catchAll + 1 : null}
            onEdit={() => onEdit(rule)}
            onRemove={() => onRemove(rule)}
            onActive={(active) => void setActive(rule, active)}
          />
        )}
      </SortableRows>
    </Section>
  )
}

/** Does it, and offers the way back. */
async function attempt(deed: () => Promise<unknown>, done: string, undo: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
    toastUndo(done, () => void undo().catch(toastError))
  } catch (error) {
    toastError(error)
  }
}
