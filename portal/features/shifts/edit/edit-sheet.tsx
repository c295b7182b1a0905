import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { Sheet, SheetContent, SheetDescription, SheetHeader, SheetTitle } from '../../../ui/sheet.tsx'
import { useShift } from '../api/queries.ts'
import { AbsencesSection } from './absences-section.tsx'
import { HoursSection } from './hours-section.tsx'

type Person = Rota['person']

/** Somebody's weekly hours and absences, beside the week. */
export function EditSheet({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation('common')
  const [isDirty, setIsDirty] = useState(false)
  const [asks, setAsks] = useState(false)
  const opener = useRef<Element | null>(null)
  const close = () => {
    setIsDirty(false)
    setAsks(false)
    onClose()
  }
  return (
    <>
      <Sheet open={person !== null} onOpenChange={(open) => (open ? undefined : isDirty ? setAsks(true) : close())}>
        <SheetContent
          className="w-[440px]"
          onOpenAutoFocus={() => {
            opener.current = document.activeElement
          }}
          // There is no trigger that it could go back to by itself.
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
        >
          {person && <Inside key={person.id} person={person} onDirty={setIsDirty} />}
        </SheetContent>
      </Sheet>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('unsaved.title')}
        description={t('unsaved.description')}
        confirmLabel={t('unsaved.leave')}
        cancelLabel={t('unsaved.stay')}
        destructive
        onConfirm={close}
      />
    </>
  )
}

function Inside({ person, onDirty }: { person: Person; onDirty: (isDirty: boolean) => void }) {
  const { t } = useTranslation('shifts')
  const { data: shift, error, refetch } = useShift(person.id)
  return (
    <>
      <SheetHeader>
        <SheetTitle dir="auto">{person.name}</SheetTitle>
        <SheetDescription>{t('edit.description')}</SheetDescription>
      </SheetHeader>
      <div className="min-h-0 flex-1 overflow-y-auto border-t">
        {shift === undefined ? (
          error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingRows rows={6} />
          )
        ) : (
          <>
            <HoursSection shift={shift} onDirty={onDirty} />
            <AbsencesSection personId={person.id} timeZone={shift.timeZone} />
          </>
        )}
      </div>
    </>
  )
}
