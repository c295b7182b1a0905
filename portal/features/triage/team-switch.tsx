import type { TeamSummary } from '@holdfast/contracts/teams/team.ts'
import { useTranslation } from 'react-i18next'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'

type Team = Pick<TeamSummary, 'id' | 'name'>

/** All of them in sight where there are few; else a list. */
const mostInSight = 4
const all = 'all'

export function TeamSwitch({
  teams,
  value,
  onChange,
}: {
  teams: readonly Team[]
  value: string | null
  onChange: (teamId: string | null) => void
}) {
  const { t } = useTranslation('triage')
  if (teams.length < 2) return null
  const choices = [{ value: all, label: t('teams.all') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]
  const choose = (chosen: string) => onChange(chosen === all ? null : chosen)
  const inSight = teams.length <= mostInSight
  return (
    <>
      {inSight && (
        <Segmented
          label={t('teams.label')}
          value={value ?? all}
          onValueChange={choose}
          segments={choices}
          className="max-xl:hidden"
        />
      )}
      <NativeSelect
        aria-label={t('teams.label')}
        value={value ?? all}
        onChange={(event) => choose(event.target.value)}
        className={inSight ? 'w-44 max-md:w-36 xl:hidden' : 'w-52 max-md:w-36'}
      >
        {choices.map(({ value: id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </>
  )
}
