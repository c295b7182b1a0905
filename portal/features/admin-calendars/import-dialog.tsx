import type { ImportedHolidays } from '@holdfast/contracts/calendars/import-holidays.ts'
import type { Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastUndo } from '../../lib/toast.ts'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '../../ui/dialog.tsx'
import { ChooseFile } from './choose-file.tsx'
import { addHolidays } from './holidays.ts'
import { ImportChoice } from './import-choice.tsx'

interface ImportDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  present: readonly Holiday[]
  onAdd: (holidays: Holiday[]) => void
}

/** Holidays out of an iCalendar file: read, looked at, chosen. They become part of the draft. */
export function ImportDialog({ open, onOpenChange, present, onAdd }: ImportDialogProps) {
  const { t } = useTranslation('admin-calendars')
  const [found, setFound] = useState<{ file: string; holidays: ImportedHolidays } | null>(null)
  const close = (open: boolean) => {
    onOpenChange(open)
    if (!open) setFound(null)
  }
  const add = (chosen: readonly Holiday[]) => {
    const before = [...present]
    onAdd(addHolidays(present, chosen))
    close(false)
    toastUndo(t('import.added', { count: chosen.length }), () => onAdd(before))
  }
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogContent className="w-[600px]">
        <DialogHeader>
          <DialogTitle>{t('import.title')}</DialogTitle>
          <DialogDescription>{found ? <bdi>{found.file}</bdi> : t('import.description')}</DialogDescription>
        </DialogHeader>
        {found ? (
          <ImportChoice found={found.holidays} present={present} onAdd={add} onBack={() => setFound(null)} />
        ) : (
          <ChooseFile onFound={(file, holidays) => setFound({ file, holidays })} />
        )}
      </DialogContent>
    </Dialog>
  )
}
