import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openFile, useFileLink } from '../../../components/conversation/file-link.ts'
import { ErrorState } from '../../../components/states.tsx'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogContent, DialogTitle } from '../../../ui/dialog.tsx'
import { useRequestFiles } from '../api/queries.ts'
import { useRequestPage } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'

/** A picture as large as the screen lets it be; the arrow keys go through those of its message. */
export function PictureDialog({ opened: { fileId, fileIds }, onClose }: DialogProps<'picture'>) {
  const { t, i18n } = useTranslation('request')
  const { requestId } = useRequestPage()
  const [index, setIndex] = useState(Math.max(0, fileIds.indexOf(fileId)))
  const shownId = fileIds[index] ?? fileId
  const { data: link, error, refetch } = useFileLink(shownId)
  const { data: files } = useRequestFiles(requestId, true)
  const name = files?.items.find(({ file }) => file.id === shownId)?.file.name ?? t('files.picture')
  const go = (by: number) => setIndex((now) => Math.min(fileIds.length - 1, Math.max(0, now + by)))
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = i18n.dir() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') go(event.key === forward ? 1 : -1)
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        aria-describedby={undefined}
        onKeyDown={onKeyDown}
        className="h-[calc(100dvh-48px)] w-[calc(100vw-48px)] max-w-none max-md:h-dvh max-md:max-h-dvh max-md:rounded-none"
      >
        <div className="flex h-12 flex-none items-center gap-2 border-b ps-5 pe-14">
          <DialogTitle className="min-w-0 truncate">
            <bdi>{name}</bdi>
          </DialogTitle>
          {fileIds.length > 1 && (
            <span className="text-small tabular-nums text-muted-foreground">
              {t('files.pictureOf', { index: index + 1, total: fileIds.length })}
            </span>
          )}
          <Button variant="ghost" className="ms-auto" onClick={() => void openFile(shownId).catch(toastError)}>
            <Download aria-hidden />
            {t('files.download')}
          </Button>
        </div>
        <div className="relative flex min-h-0 grow items-center justify-center bg-muted p-4">
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            link && <Picture key={shownId} url={link.url} previewUrl={link.previewUrl} name={name} />
          )}
          {fileIds.length > 1 && (
            <>
              <Button
                variant="outline"
                size="icon"
                aria-label={t('files.previousPicture')}
                disabled={index === 0}
                onClick={() => go(-1)}
                className="absolute start-3"
              >
                <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
              </Button>
              <Button
                variant="outline"
                size="icon"
                aria-label={t('files.nextPicture')}
                disabled={index === fileIds.length - 1}
                onClick={() => go(1)}
                className="absolute end-3"
              >
                <ChevronRight aria-hidden className="rtl:-scale-x-100" />
              </Button>
            </>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}

/** What the browser cannot draw is shown as the desk has drawn it. */
function Picture({ url, previewUrl, name }: { url: string; previewUrl: string | null; name: string }) {
  const [source, setSource] = useState(url)
  return (
    <img
      src={source}
      alt={name}
      onError={() => previewUrl !== null && setSource(previewUrl)}
      className="max-h-full min-h-0 max-w-full object-contain"
    />
  )
}
