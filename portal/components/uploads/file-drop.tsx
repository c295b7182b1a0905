import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import type { Uploads } from '../../lib/files/use-uploads.ts'

/** Where files can be dropped and pictures pasted; what is inside works as before. */
export function FileDrop({
  uploads,
  className,
  children,
}: {
  uploads: Uploads
  className?: string
  children: ReactNode
}) {
  const { t } = useTranslation('uploads')
  const [isOver, setOver] = useState(false)
  // Every element inside is entered and left, too.
  const depth = useRef(0)
  const enter = (event: DragEvent, by: number) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const take = (files: FileList) => uploads.add([...files], t('pastedName'))
  const drop = (event: DragEvent) => {
    depth.current = 0
    setOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    take(event.dataTransfer.files)
  }
  const paste = (event: ClipboardEvent) => {
    const { files, types } = event.clipboardData
    // A picture copied from a document comes with its words, which are what was meant.
    if (files.length === 0 || types.includes('text/plain')) return
    event.preventDefault()
    take(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by a button as well
    <div
      className={cn('relative', className)}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
      {isOver && (
        <div
          aria-hidden
          className="pointer-events-none absolute -inset-2 z-10 grid place-items-center rounded-lg border-2 border-dashed border-ring bg-[color-mix(in_oklab,var(--accent)_85%,transparent)] font-medium text-accent-foreground"
        >
          {t('drop')}
        </div>
      )}
    </div>
  )
}
