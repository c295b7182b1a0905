import type { TeamSummary } from '@holdfast/contracts/teams/team.ts'
import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { FilterSelect } from '../../components/admin/filter-select.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { TeamMark } from '../../components/team-picker.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { listKey, listTeams } from './api.ts'
import { NewTeamDialog } from './new-team-dialog.tsx'

/** Who works together, and how their work is given out. */
export function TeamsPage() {
  const { t } = useTranslation('admin-teams')
  const mayManage = useMay('team:manage')
  const [state, setState] = useState('active')
  const query = useList([...listKey, state], async () => {
    const { items, nextCursor } = await listTeams()
    return { items: items.filter(({ active }) => state === '' || active === (state === 'active')), nextCursor }
  })
  const { opened, open, close } = useOpened()
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create, { enabled: mayManage })
  const newTeam = mayManage && (
    <Button onClick={create}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        getHref={({ id }) => `/admin/teams/${id}`}
        searchText={({ name, key }) => `${name} ${key}`}
        searchPlaceholder={t('search')}
        filters={
          <FilterSelect
            label={t('state.label')}
            all={t('state.any')}
            value={state}
            neutral="active"
            onValueChange={setState}
            options={[
              { value: 'active', label: t('state.active') },
              { value: 'off', label: t('state.off') },
            ]}
          />
        }
        isFiltered={state !== 'active'}
        action={newTeam}
        empty={{ icon: Users, title: t('empty.title'), description: t('empty.description'), action: newTeam }}
      />
      {mayManage && opened === 'new' && <NewTeamDialog onClose={close} />}
    </Page>
  )
}

function useColumns(): Column<TeamSummary>[] {
  const { t } = useTranslation('admin-teams')
  return [
    {
      id: 'name',
      header: t('field.name'),
      width: 'minmax(0,2fr)',
      cell: ({ id, name, active }) => (
        <span className="flex items-center gap-2">
          <TeamMark teamId={id} />
          <bdi className="truncate">{name}</bdi>
          {!active && <Badge>{t('state.off')}</Badge>}
        </span>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'strategy',
      header: t('field.strategy'),
      width: 'minmax(0,2fr)',
      cell: ({ strategy }) => t(`strategy.${strategy}.name`),
      sortBy: ({ strategy }) => t(`strategy.${strategy}.name`),
    },
    {
      id: 'key',
      header: t('field.key'),
      cell: ({ key }) => <span className="code">{key}</span>,
      sortBy: ({ key }) => key,
      phone: 'hide',
    },
    {
      id: 'members',
      header: t('field.members'),
      width: '110px',
      align: 'end',
      cell: ({ memberCount }) => t('memberCount', { count: memberCount }),
      sortBy: ({ memberCount }) => memberCount,
    },
  ]
}
