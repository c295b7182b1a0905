import { importColumns, maxImportBytes, maxImportRows } from '@holdfast/contracts/person-imports/person-import.ts'
import { useMutation } from '@tanstack/react-query'
import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/states.tsx'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { beginImport } from './api.ts'

interface ChooseFileProps {
  onChosen(file: File): void
  onBegun(importId: string): void
}

/** A file is looked at before anything is changed. */
export function ChooseFile({ onChosen, onBegun }: ChooseFileProps) {
  const { t } = useTranslation('admin-people-import')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const look = useMutation({
    mutationFn: (file: File) => beginImport(file, true),
    onSuccess: ({ id }) => onBegun(id),
  })
  const take = (file: File | undefined) => {
    if (!file) return
    onChosen(file)
    look.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <section className="grid gap-4">
      {look.error ? <ErrorState inline error={look.error} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'grid justify-items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center',
          isOver ? 'border-primary bg-accent' : 'border-input bg-card',
        )}
      >
        <FileSpreadsheet aria-hidden className="size-6 text-muted-foreground" />
        <p className="text-read font-medium">{t('drop')}</p>
        <p className="text-muted-foreground">
          {t('limits', { size: format.bytes(maxImportBytes), rows: format.number(maxImportRows) })}
        </p>
        <Button size="lg" pending={look.isPending} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-label={t('choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <div className="grid gap-1 text-muted-foreground">
        <p>{t('columns')}</p>
        <ul className="flex flex-wrap gap-1.5">
          {importColumns.map((column) => (
            <li key={column} className="rounded-sm bg-muted px-1.5 py-0.5 text-small text-foreground">
              {t(`column.${column}`)}
            </li>
          ))}
        </ul>
        <p>{t('cells')}</p>
      </div>
    </section>
  )
}
