import { type NotifyTarget, notifyTargets } from '@holdfast/contracts/sla/ladder.ts'
import type { LadderAction } from '@holdfast/contracts/sla/policy.ts'
import { useTranslation } from 'react-i18next'
import { CheckLine } from '../../components/service-levels/check-line.tsx'
import { useAgents } from '../../lib/lookups.ts'
import { MultiCombobox } from '../../ui/combobox.tsx'

type NotifyAction = Extract<LadderAction, { kind: 'notify' }>

/** Who is told: by their part in the request, or by name. */
export function NotifyFields({ action, onChange }: { action: NotifyAction; onChange: (action: NotifyAction) => void }) {
  const { t } = useTranslation('admin-policies')
  const agents = useAgents()
  const put = (to: NotifyTarget[], personIds: readonly string[]) =>
    onChange({ kind: 'notify', to, ...(personIds.length > 0 ? { personIds: [...personIds] } : {}) })
  const personIds = action.personIds ?? []
  const toggle = (target: NotifyTarget) =>
    put(
      notifyTargets.filter((one) => (one === target ? !action.to.includes(one) : action.to.includes(one))),
      personIds,
    )
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-x-3">
        {notifyTargets.map((target) => (
          <CheckLine key={target} checked={action.to.includes(target)} onChange={() => toggle(target)}>
            <span className="block first-letter:uppercase">{t(`notify.${target}`)}</span>
          </CheckLine>
        ))}
      </div>
      <MultiCombobox
        aria-label={t('step.people')}
        placeholder={t('step.people')}
        choices={agents.items.map(({ id, name }) => ({ value: id, label: name }))}
        isLoading={agents.isLoading}
        values={personIds}
        onValuesChange={(ids) => put([...action.to], ids)}
      />
    </div>
  )
}
