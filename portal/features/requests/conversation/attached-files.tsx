import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FileIcon } from '../../../components/conversation/file-icon.tsx'
import { openFile, useFileLink } from '../../../components/conversation/file-link.ts'
import { cn } from '../../../lib/cn.ts'
import { useFormat } from '../../../lib/format.ts'
import { toastError } from '../../../lib/toast.ts'
import { focusRing } from '../../../ui/surfaces.ts'
import { useRequestPage } from '../request-page-context.ts'

const isPicture = ({ hasPreview, state }: FileSummary): boolean => hasPreview && state === 'ready'

/** Pictures as they are, everything else as a line with name and size. */
export function AttachedFiles({ files, className }: { files: readonly FileSummary[]; className?: string }) {
  if (files.length === 0) return null
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  const ids = pictures.map(({ id }) => id)
  return (
    <div className={cn('mt-2 grid gap-2', className)}>
      {pictures.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {pictures.map((file) => (
            <li key={file.id} className="min-w-0">
              <Picture file={file} ids={ids} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {others.map((file) => (
            <li key={file.id} className="min-w-0 max-w-full">
              <FileChip file={file} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const highest = 200
const widest = 320

/** The room that the picture will take is known before it is there, so nothing jumps. */
function Picture({ file, ids }: { file: FileSummary; ids: readonly string[] }) {
  const { t } = useTranslation('request')
  const { dialog } = useRequestPage()
  const { data } = useFileLink(file.id)
  const [width, height] = [file.width ?? widest, file.height ?? highest]
  const scale = Math.min(1, highest / height, widest / width)
  return (
    <button
      type="button"
      aria-label={t('files.see', { name: file.name })}
      onClick={() => dialog.set({ name: 'picture', fileId: file.id, fileIds: ids })}
      className={cn('block max-w-full cursor-zoom-in overflow-hidden rounded-md border bg-muted', focusRing)}
      style={{ width: Math.max(48, width * scale), aspectRatio: `${width} / ${height}` }}
    >
      {data?.previewUrl && <img src={data.previewUrl} alt="" className="size-full object-cover" />}
    </button>
  )
}

export function FileChip({ file }: { file: FileSummary }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { state, name, sizeBytes } = file
  const shape =
    'inline-flex h-[30px] max-w-full items-center gap-2 rounded-md border bg-card px-2.5 text-small max-md:h-11'
  if (state === 'refused')
    return (
      <span className={cn(shape, 'text-muted-foreground')}>
        <CircleAlert aria-hidden className="size-3.5 shrink-0 text-sla-late" />
        <bdi className="truncate line-through">{name}</bdi>
        <span className="shrink-0">
          {t(`files.refused.${file.refusal ?? 'other'}`, { defaultValue: t('files.refused.other') })}
        </span>
      </span>
    )
  if (state !== 'ready')
    return (
      <span className={cn(shape, 'text-muted-foreground')} role="status">
        <LoaderCircle aria-hidden className="size-3.5 shrink-0 motion-safe:animate-spin" />
        <bdi className="truncate">{name}</bdi>
        <span className="shrink-0">{t('files.checking')}</span>
      </span>
    )
  return (
    <button
      type="button"
      onClick={() => void openFile(file.id).catch(toastError)}
      className={cn(shape, 'cursor-pointer hover:border-input', focusRing)}
    >
      <FileIcon contentType={file.contentType} className="size-3.5 shrink-0 text-muted-foreground" />
      <bdi className="truncate">{name}</bdi>
      <span className="shrink-0 tabular-nums text-muted-foreground">{format.bytes(sizeBytes)}</span>
      <span className="sr-only">{t('files.open')}</span>
    </button>
  )
}
