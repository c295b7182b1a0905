import type { SiteSummary } from '@holdfast/contracts/sites/site.ts'
import { DoorClosed, DoorOpen, Pencil, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../../components/admin/row-menu.tsx'
import { toastError, toastUndo } from '../../lib/toast.ts'
import { editSite } from './api.ts'

/** What can be done with a site. One that is given up keeps what belongs to it. */
export function SiteMenu({ site, onEdit }: { site: SiteSummary; onEdit: () => void }) {
  const { t } = useTranslation('admin-sites')
  const { id, name, active } = site
  const toggle = async () => {
    try {
      const changed = await editSite(site, { active: !active })
      const undo = () => void editSite(changed, { active }).catch(toastError)
      toastUndo(t(active ? 'isClosed' : 'isOpened', { name }), undo)
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <RowMenu
      name={name}
      actions={[
        { label: t('common:edit'), icon: Pencil, run: onEdit },
        { label: t('people'), icon: Users, to: `/admin/people?siteId=${id}` },
        { label: t(active ? 'close' : 'reopen'), icon: active ? DoorClosed : DoorOpen, run: () => void toggle() },
      ]}
    />
  )
}
