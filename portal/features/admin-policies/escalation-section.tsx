import { type Priority, priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderStep, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/service-levels/section.tsx'
import { toastUndo } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Clock, clocks, targetKey } from './clocks.ts'
import { newStepId, withoutStep, withStep } from './ladder-steps.ts'
import { usePolicyView } from './policy-view.tsx'
import { StepDialog } from './step-dialog.tsx'
import { TimeLine } from './time-line.tsx'

const shownPriorities: readonly Priority[] = priorities.toReversed()

/** What happens by itself while a clock runs, on a line from its start over its end. */
export function EscalationSection() {
  const { t } = useTranslation('admin-policies')
  const { editable, calendarName } = usePolicyView()
  const { control, getValues, setValue } = useFormContext<PolicyRules>()
  const [clock, setClock] = useState<Clock>('resolution')
  const [priority, setPriority] = useState<Priority>('high')
  const [edited, setEdited] = useState<{ step: LadderStep; isNew: boolean } | null>(null)
  const [ladders, targets] = useWatch({ control, name: ['ladders', 'targets'] })
  const steps = ladders[clock]
  const targetOf = (one: Priority) => targets[one][targetKey(clock)] || null

  const keep = (ladder: LadderStep[]) => setValue(`ladders.${clock}`, ladder, { shouldDirty: true })
  const put = (step: LadderStep) => keep(withStep(getValues(`ladders.${clock}`), step))
  const remove = (id: string) => {
    const before = getValues(`ladders.${clock}`)
    keep(withoutStep(before, id))
    toastUndo(t('ladder.removed'), () => keep(before))
  }
  const add = () => {
    const step: LadderStep = {
      id: newStepId(),
      at: { kind: 'percent', percent: 50 },
      actions: [{ kind: 'notify', to: ['primary'] }],
    }
    setEdited({ step, isNew: true })
  }
  return (
    <Section
      title={t('ladder.title')}
      description={t('ladder.description', { clock: t(`clock.${clock}`), calendar: calendarName })}
      actions={
        editable && (
          <Button variant="ghost" size="sm" onClick={add}>
            <Plus aria-hidden />
            {t('ladder.add')}
          </Button>
        )
      }
    >
      <div className="flex flex-wrap items-center gap-2 px-4 pt-3">
        <Segmented
          label={t('ladder.clock')}
          value={clock}
          onValueChange={setClock}
          segments={clocks.map((value) => ({ value, label: t(`clock.${value}`) }))}
          className="max-md:w-full"
        />
        <PrioritySegments value={priority} onValueChange={setPriority} targetOf={targetOf} />
      </div>
      <TimeLine
        steps={steps}
        targetMinutes={targetOf(priority)}
        priority={priority}
        clock={clock}
        onEdit={editable ? (step) => setEdited({ step, isNew: false }) : undefined}
        onMove={editable ? put : undefined}
        onRemove={editable ? remove : undefined}
      />
      <StepDialog
        key={edited?.step.id}
        edited={edited}
        targetMinutes={targetOf(priority)}
        onClose={() => setEdited(null)}
        onSave={put}
        onRemove={remove}
      />
    </Section>
  )
}

function PrioritySegments({
  value,
  onValueChange,
  targetOf,
}: {
  value: Priority
  onValueChange: (priority: Priority) => void
  targetOf: (priority: Priority) => number | null
}) {
  const { t } = useTranslation('admin-policies')
  const { format } = usePolicyView()
  return (
    <Segmented
      label={t('ladder.priority')}
      value={value}
      onValueChange={onValueChange}
      segments={shownPriorities.map((priority) => {
        const target = targetOf(priority)
        return {
          value: priority,
          label: (
            <span>
              {t(`common:priority.${priority}`)} <span className="tabular-nums">{target ? format(target) : '–'}</span>
            </span>
          ),
        }
      })}
      className="max-w-full overflow-x-auto max-md:w-full md:ms-auto"
    />
  )
}
