import type { PersonSummary } from '@holdfast/contracts/people/person.ts'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../components/person-avatar.tsx'
import type { Column } from '../../components/resource-list.tsx'
import { useFormat } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'

const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')

export function usePeopleColumns(): Column<PersonSummary>[] {
  const { t } = useTranslation('admin-people')
  const format = useFormat()
  return [
    {
      id: 'name',
      header: t('field.name'),
      width: 'minmax(0,1.5fr)',
      sortable: true,
      cell: (person) => (
        <span className="flex items-center gap-2">
          <PersonAvatar person={person} size={20} />
          <bdi className="truncate">{person.name}</bdi>
          {person.blocked && <Badge variant="destructive">{t('state.blocked')}</Badge>}
        </span>
      ),
    },
    {
      id: 'email',
      header: t('field.email'),
      width: 'minmax(0,1.5fr)',
      cell: ({ email }) => <bdi className="block truncate">{email}</bdi>,
    },
    {
      id: 'role',
      header: t('field.role'),
      width: '150px',
      cell: ({ role, customRole, kind }) =>
        join(customRole?.name ?? t(`common:role.${role}`), kind === 'employee' ? undefined : t(`kind.${kind}`)),
    },
    {
      id: 'work',
      header: t('field.work'),
      width: 'minmax(0,1.2fr)',
      phone: 'hide',
      cell: ({ title, department }) => <bdi className="block truncate">{join(title, department)}</bdi>,
    },
    {
      id: 'place',
      narrow: 'hide',
      header: t('field.place'),
      width: 'minmax(0,1fr)',
      phone: 'hide',
      cell: ({ site, businessUnit, region }) => (
        <bdi className="block truncate">{join(site?.name, businessUnit?.name, region?.name)}</bdi>
      ),
    },
    {
      id: 'created',
      header: t('field.created'),
      width: '100px',
      align: 'end',
      sortable: true,
      phone: 'hide',
      cell: ({ createdAt }) => format.date(createdAt),
    },
  ]
}
