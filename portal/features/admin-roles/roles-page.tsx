import type { RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { IdCard, Lock, Plus, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { listKey, listRoles } from './api.ts'
import { RoleMenu } from './role-menu.tsx'
import { useRoleName } from './use-role-name.ts'

/** Who may do what: the built-in roles, and those of one's own. */
export function RolesPage() {
  const { t } = useTranslation('admin-roles')
  const navigate = useNavigate()
  const mayManage = useMay('role:manage')
  const nameOf = useRoleName()
  const query = useList(listKey, listRoles)
  const roles = query.data?.pages.flatMap(({ items }) => items) ?? []
  useNewCommand(t('title'), t('new'), () => void navigate('/admin/roles/new'))
  const create = mayManage ? (
    <Button asChild>
      <Link to="/admin/roles/new">
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  ) : null
  return (
    <Page title={t('title')} aside={<About>{t('aboutRoles')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        getHref={({ id }) => `/admin/roles/${id}`}
        searchText={(role) => `${nameOf(role)} ${role.description}`}
        searchPlaceholder={t('search')}
        action={create}
        rowActions={(role) => (mayManage ? <RoleMenu role={role} roles={roles} /> : null)}
        empty={{ icon: IdCard, title: t('title') }}
      />
    </Page>
  )
}

function useColumns(): Column<RoleSummary>[] {
  const { t } = useTranslation('admin-roles')
  const nameOf = useRoleName()
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,2fr)',
      cell: (role) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <bdi className="truncate">{nameOf(role)}</bdi>
          {role.builtIn ? (
            <Badge>
              <Lock aria-hidden />
              {t('builtIn')}
            </Badge>
          ) : null}
          <span dir="auto" className="shrink-[99] truncate font-normal text-muted-foreground max-md:hidden">
            {role.description}
          </span>
        </span>
      ),
    },
    {
      id: 'base',
      header: t('column.base'),
      width: '140px',
      cell: ({ base, builtIn }) => (builtIn ? '–' : t(`common:role.${base}`)),
      phone: 'hide',
    },
    {
      id: 'factor',
      header: t('column.factor'),
      width: '130px',
      cell: ({ requiresSecondFactor }) =>
        requiresSecondFactor ? (
          <span className="inline-flex items-center gap-1.5">
            <ShieldCheck aria-hidden className="size-3.5 text-sla-ok" />
            {t('factor.required')}
          </span>
        ) : (
          <span className="text-muted-foreground">{t('factor.optional')}</span>
        ),
      narrow: 'hide',
      phone: 'hide',
    },
    {
      id: 'people',
      header: t('column.people'),
      width: '110px',
      cell: ({ people }) => t('common:peopleCount', { count: people }),
      sortBy: ({ people }) => people,
    },
  ]
}
