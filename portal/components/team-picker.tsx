import { Users } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeams } from '../lib/lookups.ts'
import { type Choice, ChoiceList } from '../ui/choice-list.tsx'
import { Combobox, MultiCombobox } from '../ui/combobox.tsx'
import { TeamMark } from './team-mark.tsx'

export { TeamMark } from './team-mark.tsx'

type Field = Pick<
  ComponentProps<typeof Combobox>,
  | 'id'
  | 'disabled'
  | 'placeholder'
  | 'className'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-describedby'
  | 'aria-invalid'
>

function useTeamChoices(): { choices: Choice[]; isLoading: boolean } {
  const { items, isLoading } = useTeams()
  const choices = items
    .filter((team) => team.active)
    .map((team) => ({
      value: team.id,
      label: team.name,
      icon: <TeamMark teamId={team.id} />,
      keywords: [team.key],
      hint: (
        <span className="flex items-center gap-1 tabular-nums">
          <Users aria-hidden className="size-3" />
          {team.memberCount}
        </span>
      ),
    }))
  return { choices, isLoading }
}

export function TeamPicker({
  value,
  onValueChange,
  clearable,
  ...field
}: Field & { value: string | null; onValueChange: (id: string | null) => void; clearable?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <Combobox
      {...field}
      {...useTeamChoices()}
      placeholder={field.placeholder ?? t('chooseTeam')}
      searchPlaceholder={t('searchTeams')}
      value={value}
      onValueChange={onValueChange}
      clearable={clearable}
    />
  )
}

export function TeamsPicker({
  values,
  onValuesChange,
  ...field
}: Field & { values: readonly string[]; onValuesChange: (ids: string[]) => void }) {
  const { t } = useTranslation('common')
  return (
    <MultiCombobox
      {...field}
      {...useTeamChoices()}
      placeholder={field.placeholder ?? t('chooseTeams')}
      searchPlaceholder={t('searchTeams')}
      values={values}
      onValuesChange={onValuesChange}
    />
  )
}

/** The inside of a “Move to team…” popover: put it into a PopoverContent with `p-0`. */
export function TeamList({ value, onChoose }: { value: string | null; onChoose: (teamId: string) => void }) {
  const { t } = useTranslation('common')
  return (
    <ChoiceList
      {...useTeamChoices()}
      chosen={value === null ? [] : [value]}
      onChoose={onChoose}
      searchPlaceholder={t('searchTeams')}
    />
  )
}
