import { type Place, PlaceBody } from '@holdfast/contracts/organizations/place.ts'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/admin/fields.tsx'
import { FormLayer } from '../../components/admin/form-layer.tsx'
import { useRecordForm } from '../../lib/forms/use-record-form.ts'
import { toast, toastError, toastUndo } from '../../lib/toast.ts'
import { createPlace, type PlaceKind, renamePlace, rereadPlace } from './api.ts'

/** `null`: a new one. */
export function PlaceDialog({ kind, item, onClose }: { kind: PlaceKind; item: Place | null; onClose: () => void }) {
  const { t } = useTranslation('admin-places')
  const record = useRecordForm({
    schema: PlaceBody,
    item,
    toValues: (from: Place | null) => ({ name: from?.name ?? '' }),
    toBody: ({ name }) => ({ name: name.trim() }),
    create: (body, key) => createPlace(kind, body, key),
    edit: (place, _changed, body) => renamePlace(kind, place, body),
    reread: (place) => rereadPlace(kind, place),
    onSaved: (saved) => tell(saved),
  })
  const tell = (saved: Place) => {
    if (item === null) return toast(t('common:madeNamed', { name: saved.name }))
    if (saved.name === item.name) return
    toastUndo(t('renamed', { from: item.name, to: saved.name }), () => {
      renamePlace(kind, saved, { name: item.name }).catch(toastError)
    })
  }
  return (
    <FormLayer
      kind="dialog"
      record={record}
      title={item?.name ?? t(`${kind}.new`)}
      description={t(`${kind}.hint`)}
      onClose={onClose}
    >
      <TextField name="name" label={t('name')} required autoFocus />
    </FormLayer>
  )
}
