import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../../lib/session.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { editView } from '../api/views.ts'
import type { Looks, QueueView } from './queue-view.ts'

const ViewEditor = lazy(async () => ({ default: (await import('./view-editor.tsx')).ViewEditor }))

interface SaveViewProps {
  readonly view: QueueView
  readonly looks: Looks
  readonly columns: readonly string[]
  readonly isChanged: boolean
  /** The view is as it is shown now. */
  readonly onSaved: () => void
}

/** Keeps what was changed: in the view, where it is one's own to change, or as a new one. */
export function SaveView({ view: { saved }, looks, columns, isChanged, onSaved }: SaveViewProps) {
  const { t } = useTranslation('queue')
  const { person } = useMe()
  const mayShare = useMay('view:share')
  const [isNaming, setNaming] = useState(false)
  const [isSaving, setSaving] = useState(false)
  if (!isChanged) return null
  const { filter, sort, direction, grouping } = looks
  const shown = { filter: filter.trim(), sort, direction, grouping, columns: [...columns] }
  const mayEdit = saved !== null && (saved.sharing === 'private' ? saved.owner.id === person.id : mayShare)
  const save = async () => {
    if (!saved) return
    setSaving(true)
    try {
      await editView(saved, shown)
      onSaved()
      toast(t('view.saved', { name: saved.name }))
    } catch (error) {
      toastError(error, () => void save())
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      {mayEdit && (
        <Button variant="outline" size="sm" pending={isSaving} onClick={() => void save()}>
          {t('view.save')}
        </Button>
      )}
      <Button
        variant={mayEdit ? 'ghost' : 'outline'}
        size="sm"
        onClick={() => setNaming(true)}
        className="max-md:hidden"
      >
        {t(mayEdit ? 'view.saveAsNew' : 'view.saveNew')}
      </Button>
      <Suspense fallback={null}>
        {isNaming && <ViewEditor view={null} initial={shown} onClose={() => setNaming(false)} />}
      </Suspense>
    </>
  )
}
