import type { PersonSummary } from '@holdfast/contracts/people/person.ts'
import { Ban, Pencil, UserCheck, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { useMe } from '../../lib/session.ts'
import { toast, toastError } from '../../lib/toast.ts'
import { setBlocked } from './api.ts'
import { isAbove } from './is-above.ts'

export function PersonMenu({
  person,
  onEdit,
  onBlock,
}: {
  person: PersonSummary
  onEdit: () => void
  onBlock: (person: PersonSummary) => void
}) {
  const { t } = useTranslation('admin-people')
  const me = useMe().person
  const mayBlock = person.id !== me.id && !isAbove(person.role, me.role)
  const unblock = () =>
    setBlocked(person.id, false).then(() => toast(t('unblocked', { name: person.name })), toastError)
  return (
    <RowMenu
      name={person.name}
      actions={[
        { label: t('common:edit'), icon: Pencil, run: onEdit },
        { label: t('openPage'), icon: UserRound, to: `/people/${person.id}` },
        ...(mayBlock && person.blocked ? [{ label: t('unblock'), icon: UserCheck, run: () => void unblock() }] : []),
        ...(mayBlock && !person.blocked
          ? [{ label: t('block.ask'), icon: Ban, run: () => onBlock(person), destructive: true }]
          : []),
      ]}
    />
  )
}
