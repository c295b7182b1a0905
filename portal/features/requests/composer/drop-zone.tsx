import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { useRequestPage } from '../request-page-context.ts'

/** Files may be dropped anywhere on the conversation. */
export function DropZone({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation('request')
  const { composerWish } = useRequestPage()
  const [isOver, setOver] = useState(false)
  // Each element inside tells of its own entering and leaving.
  const depth = useRef(0)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const change = (by: number) => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button to attach is the one for keys
    <div
      className={cn('relative', className)}
      onDragEnter={(event) => hasFiles(event) && change(1)}
      onDragLeave={(event) => hasFiles(event) && change(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        composerWish.set({ files: [...event.dataTransfer.files] })
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-2 z-30 grid place-items-center rounded-lg border-2 border-dashed border-ring bg-background/90">
          <p className="flex items-center gap-2 font-medium">
            <Upload aria-hidden className="size-4" />
            {t('files.drop')}
          </p>
        </div>
      )}
    </div>
  )
}
