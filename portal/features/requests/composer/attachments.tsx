import { CircleAlert, LoaderCircle, RotateCcw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FileIcon } from '../../../components/conversation/file-icon.tsx'
import type { Upload, Uploads } from '../../../lib/files/use-uploads.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'

/** What will go with the message, and how far each file is. */
export function Attachments({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('request')
  return (
    <ul aria-label={t('files.attached')} className="flex flex-wrap gap-1.5 px-3 pb-2">
      {uploads.list.map((upload) => (
        <li key={upload.key} className="min-w-0 max-w-full">
          <AttachmentChip upload={upload} uploads={uploads} />
        </li>
      ))}
    </ul>
  )
}

function AttachmentChip({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  const { key, name, sizeBytes, progress, file, problem } = upload
  const isRefused = problem !== null || file?.state === 'refused'
  return (
    <div className="relative flex h-8 max-w-full items-center gap-2 overflow-hidden rounded-md border bg-card ps-2.5 pe-1 text-small max-md:h-11">
      {isRefused ? (
        <CircleAlert aria-hidden className="size-3.5 shrink-0 text-sla-late" />
      ) : file?.state === 'checking' ? (
        <LoaderCircle aria-hidden className="size-3.5 shrink-0 motion-safe:animate-spin" />
      ) : (
        <FileIcon contentType={file?.contentType ?? null} />
      )}
      <bdi className="max-w-48 truncate">{name}</bdi>
      <span
        role="status"
        className={isRefused ? 'shrink-0 text-sla-late' : 'shrink-0 tabular-nums text-muted-foreground'}
      >
        {isRefused
          ? refusalWords(t, upload)
          : file
            ? format.bytes(sizeBytes)
            : format.percent(Math.floor(progress * 100) / 100)}
      </span>
      {problem && problem.status !== 422 && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('files.retry', { name })}
          onClick={() => uploads.retry(key)}
        >
          <RotateCcw aria-hidden />
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('files.remove', { name })}
        onClick={() => uploads.remove(key)}
      >
        <X aria-hidden />
      </Button>
      {!file && !problem && (
        <Progress
          aria-label={t('files.uploading', { name })}
          value={progress * 100}
          className="absolute inset-x-0 bottom-0 h-0.5 rounded-none"
        />
      )}
    </div>
  )
}

/** Why it is not taken: by the rules of the desk, or because nobody answered. */
function refusalWords(t: ReturnType<typeof useTranslation<'request'>>['t'], { file, problem }: Upload): string {
  if (file?.refusal) return t(`files.refused.${file.refusal}`, { defaultValue: t('files.refused.other') })
  if (!problem) return t('files.refused.other')
  if (problem.isPassing) return t('files.interrupted')
  return (
    problem.errors[0]?.message ?? problem.detail ?? t(`common:problem.${problem.code}`, { defaultValue: problem.title })
  )
}
