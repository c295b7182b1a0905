import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { toastError } from '../../lib/toast.ts'
import { focusRing } from '../../ui/surfaces.ts'
import { FileIcon } from './file-icon.tsx'
import { openFile, useFileLink } from './file-link.ts'

const isPicture = ({ hasPreview, state }: FileSummary): boolean => hasPreview && state === 'ready'

/** The files of a message: pictures as they are, everything else as a line with name and size. */
export function MessageFiles({ files }: { files: readonly FileSummary[] }) {
  if (files.length === 0) return null
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1.5">
      {files.map((file) => (
        <li key={file.id} className="min-w-0 max-w-full">
          {isPicture(file) ? <Picture file={file} /> : <FileChip file={file} />}
        </li>
      ))}
    </ul>
  )
}

const most = { width: 240, height: 160 } as const

/** The room that the picture will take is known before it is there, so nothing jumps. */
function Picture({ file }: { file: FileSummary }) {
  const { t } = useTranslation('conversation')
  const { data } = useFileLink(file.id)
  const [width, height] = [file.width ?? most.width, file.height ?? most.height]
  const scale = Math.min(1, most.height / height, most.width / width)
  return (
    <button
      type="button"
      aria-label={t('file.open', { name: file.name })}
      onClick={() => void openFile(file.id).catch(toastError)}
      className={cn('block max-w-full cursor-zoom-in overflow-hidden rounded-md border bg-muted', focusRing)}
      style={{ width: Math.max(48, width * scale), aspectRatio: `${width} / ${height}` }}
    >
      {data?.previewUrl && <img src={data.previewUrl} alt="" className="size-full object-cover" />}
    </button>
  )
}

const chip = 'inline-flex h-7 max-w-full items-center gap-2 rounded-md border bg-card px-2 text-small max-md:h-11'

export function FileChip({ file }: { file: FileSummary }) {
  const { t } = useTranslation('conversation')
  const format = useFormat()
  const { state, name, sizeBytes } = file
  if (state !== 'ready')
    return (
      <span role="status" className={cn(chip, 'text-muted-foreground')}>
        {state === 'refused' ? (
          <CircleAlert aria-hidden className="size-3.5 shrink-0 text-sla-late" />
        ) : (
          <LoaderCircle aria-hidden className="size-3.5 shrink-0 motion-safe:animate-spin" />
        )}
        <bdi className={cn('truncate', state === 'refused' && 'line-through')}>{name}</bdi>
        <span className="shrink-0">{t(state === 'refused' ? 'file.refused' : 'file.checking')}</span>
      </span>
    )
  return (
    <button
      type="button"
      onClick={() => void openFile(file.id).catch(toastError)}
      className={cn(chip, 'cursor-pointer hover:border-input', focusRing)}
    >
      <FileIcon contentType={file.contentType} />
      <bdi className="truncate">{name}</bdi>
      <span className="shrink-0 tabular-nums text-muted-foreground">{format.bytes(sizeBytes)}</span>
      <span className="sr-only">{t('file.openIt')}</span>
    </button>
  )
}
