import type { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { ArrowDown, ArrowUp, ExternalLink, Pencil, ToggleLeft, ToggleRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type RowAction, RowMenu } from '../../components/admin/row-menu.tsx'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { editForm, orderForms } from './api.ts'

/** What can be done with a form, and where it stands among the others. */
export function FormMenu({ form, forms }: { form: ManagedForm; forms: readonly ManagedForm[] }) {
  const { t } = useTranslation('admin-forms')
  const { id, name, active } = form
  const ids = forms.map((one) => one.id)
  const place = ids.indexOf(id)
  const move = async (by: number) => {
    try {
      await orderForms(ids.toSpliced(place, 1).toSpliced(place + by, 0, id))
      toastUndo(t('moved', { name }), () => void orderForms(ids).catch(toastError))
    } catch (error) {
      toastError(error)
    }
  }
  const toggle = async () => {
    try {
      const changed = await editForm(form, { active: !active })
      const undo = () => void editForm(changed, { active }).catch(toastError)
      toastUndo(t(active ? 'putAway' : 'broughtBack', { name }), undo)
    } catch (error) {
      toastError(error)
    }
  }
  const actions: RowAction[] = [
    { label: t('common:edit'), icon: Pencil, to: `/admin/forms/${id}` },
    ...(active ? [{ label: t('action.fillIn'), icon: ExternalLink, to: `/new/${id}` }] : []),
    ...(place > 0 ? [{ label: t('action.up'), icon: ArrowUp, run: () => void move(-1) }] : []),
    ...(place < ids.length - 1 ? [{ label: t('action.down'), icon: ArrowDown, run: () => void move(1) }] : []),
    {
      label: t(active ? 'action.putAway' : 'action.bringBack'),
      icon: active ? ToggleLeft : ToggleRight,
      run: () => void toggle(),
    },
  ]
  return <RowMenu name={name} actions={actions} />
}
