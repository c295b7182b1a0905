import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { AbsentRecord } from '../../components/admin/absent-record.tsx'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { roleQuery } from './api.ts'
import { BuiltInRole } from './built-in-role.tsx'
import { RoleEditor } from './role-editor.tsx'
import { useRoleName } from './use-role-name.ts'

/** One role: what it may do, and how far. */
export function RolePage() {
  const { t } = useTranslation('admin-roles')
  const { roleId = '' } = useParams()
  const [params] = useSearchParams()
  const mayManage = useMay('role:manage')
  const nameOf = useRoleName()
  const isNew = roleId === 'new'
  const like = params.get('like')
  const shown = isNew ? like : roleId
  const query = useQuery({ ...roleQuery(shown ?? ''), enabled: shown !== null })
  const role = query.data
  const crumbs = [{ label: t('title'), to: '/admin/roles' }]
  if (shown !== null && !role) return <AbsentRecord title={t('role')} crumbs={crumbs} query={query} />
  if (isNew || !role) {
    return (
      <Page title={t('new')} crumbs={crumbs} fixed>
        <RoleEditor key={like ?? 'new'} item={null} like={role ?? null} />
      </Page>
    )
  }
  const copy =
    mayManage && role.id !== 'super_admin' ? (
      <Button variant="outline" asChild>
        <Link to={`/admin/roles/new?like=${role.id}`}>
          <Copy aria-hidden />
          {t('copy')}
        </Link>
      </Button>
    ) : null
  const isReadOnly = role.builtIn || !mayManage
  return (
    <Page title={nameOf(role)} crumbs={crumbs} actions={copy} fixed>
      {isReadOnly ? <BuiltInRole shown={role} /> : <RoleEditor key={role.id} item={role} like={null} />}
    </Page>
  )
}
