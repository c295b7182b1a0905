import { priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonPicker } from '../../components/person-picker.tsx'
import { TeamPicker } from '../../components/team-picker.tsx'
import { Label } from '../../ui/label.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useAskedFor } from './use-asked-for.ts'
import type { Submit } from './use-submit.ts'

/** For whom, by which way, how urgent, and who gets it: an agent writes for others. */
export function AgentFields({ submit }: { submit: Submit }) {
  const { values, change } = submit
  const { t } = useTranslation('submit')
  const id = useId()
  useAskedFor(submit)
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div className="grid content-start gap-1.5">
        <Label id={`${id}-for-label`}>{t('agent.for')}</Label>
        <PersonPicker
          id={`${id}-for`}
          aria-labelledby={`${id}-for-label ${id}-for`}
          clearable
          placeholder={t('agent.myself')}
          value={values.requester}
          onValueChange={(person) => change({ requester: person && { id: person.id, name: person.name } })}
        />
      </div>
      <div className="grid content-start gap-1.5">
        <Label id={`${id}-channel`}>{t('agent.channel')}</Label>
        <Segmented
          label={t('agent.channel')}
          value={values.channel === 'phone' ? 'phone' : 'portal'}
          onValueChange={(channel) => change({ channel })}
          className="h-8 max-md:h-auto [&>button]:h-7"
          segments={[
            { value: 'portal', label: t('common:channel.portal') },
            { value: 'phone', label: t('common:channel.phone') },
          ]}
        />
      </div>
      <div className="grid content-start gap-1.5">
        <Label htmlFor={`${id}-priority`}>{t('agent.priority')}</Label>
        <NativeSelect
          id={`${id}-priority`}
          value={values.priority}
          onChange={(event) => change({ priority: priorities.find((one) => one === event.target.value) ?? 'normal' })}
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {t(`common:priority.${priority}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className="grid content-start gap-1.5">
        <Label id={`${id}-team-label`}>{t('agent.team')}</Label>
        <TeamPicker
          id={`${id}-team`}
          aria-labelledby={`${id}-team-label ${id}-team`}
          clearable
          placeholder={t('agent.byRules')}
          value={values.teamId}
          onValueChange={(teamId) => change({ teamId })}
        />
      </div>
    </div>
  )
}
