import type { Category } from '@holdfast/contracts/categories/category.ts'
import { Archive, ArchiveRestore, CornerDownRight, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type RowAction, RowMenu } from '../../components/admin/row-menu.tsx'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { setActive } from './api.ts'

/** What can be done with a category; its subcategories are archived and brought back with it. */
export function CategoryMenu({
  category,
  below,
  onOpen,
}: {
  category: Category
  below: readonly Category[]
  onOpen: (id: string) => void
}) {
  const { t } = useTranslation('admin-categories')
  const { id, name, parentId, active } = category
  const change = async (to: boolean) => {
    const changing = [category, ...below].filter((one) => one.active !== to)
    try {
      const changed = await setActive(changing, to)
      const words = t(to ? 'restoredCount' : 'archivedCount', { name, count: changed.length - 1 })
      toastUndo(words, () => void setActive(changed, !to).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }
  const actions: RowAction[] = [
    { label: t('common:edit'), icon: Pencil, run: () => onOpen(id) },
    ...(parentId === null && active
      ? [{ label: t('newBelow'), icon: CornerDownRight, run: () => onOpen(`new-${id}`) }]
      : []),
    active
      ? { label: t('common:archive'), icon: Archive, run: () => void change(false) }
      : { label: t('common:restore'), icon: ArchiveRestore, run: () => void change(true) },
  ]
  return <RowMenu name={name} actions={actions} />
}
