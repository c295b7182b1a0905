import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useQuery } from '@tanstack/react-query'
import { Download, FileText, FileX, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../lib/api/client.ts'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { toastError } from '../../lib/toast.ts'
import { focusRing } from '../../ui/surfaces.ts'

const linkLivesMs = 4 * 60_000

const linkOf = async (fileId: string) =>
  unwrap(api.GET('/api/v1/files/{fileId}/link', { params: { path: { fileId } } }))

/** The files that came with something: pictures to be looked at, the rest to be opened. */
export function FileTiles({ files, className }: { files: readonly FileSummary[]; className?: string }) {
  const { t } = useTranslation('uploads')
  const shown = files.filter(({ state }) => state !== 'deleted')
  if (shown.length === 0) return null
  return (
    <ul aria-label={t('list')} className={cn('flex flex-wrap gap-2', className)}>
      {shown.map((file) => (
        <li key={file.id} className="max-w-full">
          {file.hasPreview && file.state === 'ready' ? <Picture file={file} /> : <Plain file={file} />}
        </li>
      ))}
    </ul>
  )
}

/** Its place is as large as it will be, before it is there. */
function Picture({ file }: { file: FileSummary }) {
  const { t } = useTranslation('uploads')
  const { data: link } = useQuery({
    queryKey: ['files', file.id, 'link'],
    queryFn: () => linkOf(file.id),
    staleTime: linkLivesMs,
  })
  const { width, height } = file
  const ratio = width && height ? width / height : 4 / 3
  return (
    <button
      type="button"
      onClick={() => void open(file.id)}
      aria-label={t('open', { name: file.name })}
      style={{ aspectRatio: ratio, inlineSize: `min(100%, ${Math.min(280, Math.round(220 * ratio))}px)` }}
      className={cn('block min-w-24 overflow-hidden rounded-md border bg-muted', focusRing)}
    >
      {link?.previewUrl && (
        <img src={link.previewUrl} alt={file.name} loading="lazy" className="size-full object-cover" />
      )}
    </button>
  )
}

function Plain({ file }: { file: FileSummary }) {
  const { t } = useTranslation('uploads')
  const format = useFormat()
  const isReady = file.state === 'ready'
  const Icon = isReady ? FileText : file.state === 'refused' ? FileX : LoaderCircle
  return (
    <button
      type="button"
      disabled={!isReady}
      onClick={() => void open(file.id)}
      className={cn(
        'flex min-h-11 max-w-72 items-center gap-2.5 rounded-md border bg-card px-3 py-1.5 text-start enabled:hover:bg-muted disabled:cursor-default',
        focusRing,
      )}
    >
      <Icon aria-hidden className="size-4 text-muted-foreground" />
      <span className="min-w-0">
        <span dir="auto" className="block truncate font-medium">
          {file.name}
        </span>
        <span className="block text-small text-muted-foreground">
          {isReady ? format.bytes(file.sizeBytes) : t(file.state === 'refused' ? 'refused.other' : 'checking')}
        </span>
      </span>
      {isReady && <Download aria-hidden className="ms-2 size-3.5 text-muted-foreground" />}
      {isReady && <span className="sr-only">{t('download')}</span>}
    </button>
  )
}

/** An address that holds for some minutes is asked for when it is wanted. */
async function open(fileId: string): Promise<void> {
  // Opened at once, while the click still counts as one: later a browser takes it for an advertisement.
  const tab = window.open('', '_blank')
  try {
    const { url } = await linkOf(fileId)
    if (tab) {
      tab.opener = null
      tab.location.href = url
    } else location.assign(url)
  } catch (error) {
    tab?.close()
    toastError(error)
  }
}
