import { CircleAlert, FileText, Image, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { describeProblem } from '../../lib/describe-problem.ts'
import type { Upload, Uploads } from '../../lib/files/use-uploads.ts'
import { useFormat } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'

/** The files that lie beside what is being written: how far each has come, and why one was refused. */
export function UploadList({ uploads, className }: { uploads: Uploads; className?: string }) {
  const { t } = useTranslation('uploads')
  if (uploads.list.length === 0) return null
  return (
    <ul aria-label={t('list')} className={cn('grid gap-1.5', className)}>
      {uploads.list.map((upload) => (
        <Line
          key={upload.key}
          upload={upload}
          onRetry={() => uploads.retry(upload.key)}
          onRemove={() => uploads.remove(upload.key)}
        />
      ))}
    </ul>
  )
}

function Line({ upload, onRetry, onRemove }: { upload: Upload; onRetry: () => void; onRemove: () => void }) {
  const { t } = useTranslation('uploads')
  const { name, file, problem, progress } = upload
  const isRefused = file?.state === 'refused' || problem?.code === 'file_refused'
  const isPicture = /\.(png|jpe?g|gif|webp|avif|heic)$/i.test(name)
  const Icon = isRefused || problem ? CircleAlert : isPicture ? Image : FileText
  return (
    <li className="flex min-h-10 items-center gap-2.5 rounded-md border bg-card py-1 ps-3 pe-1 max-md:min-h-12">
      <Icon aria-hidden className={cn('size-4', isRefused || problem ? 'text-destructive' : 'text-muted-foreground')} />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate">
          {name}
        </p>
        {file === null && problem === null ? (
          <Progress aria-label={t('sending', { name })} value={progress * 100} className="mt-1 mb-0.5" />
        ) : (
          <Said upload={upload} isRefused={isRefused} />
        )}
      </div>
      {problem !== null && !isRefused && (
        <Button variant="ghost" size="sm" onClick={onRetry}>
          <RotateCw aria-hidden />
          {t('common:retry')}
        </Button>
      )}
      <Button variant="ghost" size="icon" aria-label={t('remove', { name })} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </li>
  )
}

/** What the desk found when it looked, and the words for it. */
const reasons: Readonly<Record<string, string>> = {
  infected: 'refused.infected',
  type_refused: 'refused.type',
  too_large: 'refused.tooLarge',
  not_scannable: 'refused.tooLarge',
  missing: 'refused.damaged',
  size_mismatch: 'refused.damaged',
  checksum_mismatch: 'refused.damaged',
}

function Said({ upload: { file, problem, sizeBytes }, isRefused }: { upload: Upload; isRefused: boolean }) {
  const { t } = useTranslation('uploads')
  const format = useFormat()
  if (problem) {
    return (
      <p role="alert" className="text-small text-destructive">
        {isRefused ? t(refusalByRules(problem.errors[0]?.path)) : describeProblem(problem).title}
      </p>
    )
  }
  if (file?.state === 'refused') {
    return (
      <p role="alert" className="text-small text-destructive">
        {t(reasons[file.refusal ?? ''] ?? 'refused.other')}
      </p>
    )
  }
  return (
    <p className="text-small text-muted-foreground">
      {format.bytes(sizeBytes)}
      {file?.state === 'checking' && ` · ${t('checking')}`}
    </p>
  )
}

/** What the organization does not take is refused before it is sent. */
function refusalByRules(path: string | undefined): string {
  if (path === '/sizeBytes') return 'refused.tooLarge'
  return path === '/contentType' || path === '/name' ? 'refused.type' : 'refused.other'
}
