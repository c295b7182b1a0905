import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { CornerUpLeft, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FileIcon } from '../../../components/conversation/file-icon.tsx'
import { openFile } from '../../../components/conversation/file-link.ts'
import { useFormat } from '../../../lib/format.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import { useRequestPage } from '../request-page-context.ts'

interface FileLineProps {
  readonly file: FileSummary
  readonly messageId: string | null
  readonly internal: boolean
}

export function FileLine({ file, messageId, internal }: FileLineProps) {
  const { t } = useTranslation('request')
  const { target, dialog } = useRequestPage()
  const format = useFormat()
  const isReady = file.state === 'ready'
  const open = () => {
    if (file.hasPreview) dialog.set({ name: 'picture', fileId: file.id, fileIds: [file.id] })
    else void openFile(file.id).catch(toastError)
  }
  const state =
    file.state === 'refused'
      ? t(`files.refused.${file.refusal ?? 'other'}`, { defaultValue: t('files.refused.other') })
      : isReady
        ? format.bytes(file.sizeBytes)
        : t('files.checking')
  return (
    <li className="flex min-h-9 items-center gap-2.5 border-b border-border/60 px-1 max-md:min-h-12">
      <FileIcon contentType={file.contentType} />
      {isReady ? (
        <button
          type="button"
          onClick={open}
          className="min-w-0 cursor-pointer truncate rounded-sm text-start hover:underline"
        >
          <bdi>{file.name}</bdi>
        </button>
      ) : (
        <bdi className="min-w-0 truncate text-muted-foreground">{file.name}</bdi>
      )}
      {internal && <Lock role="img" aria-label={t('note.title')} className="size-3 shrink-0 text-note-foreground" />}
      <span className="ms-auto shrink-0 text-small tabular-nums text-muted-foreground">{state}</span>
      <time dateTime={file.createdAt} className="shrink-0 text-small tabular-nums text-muted-foreground max-md:hidden">
        {format.short(file.createdAt)}
      </time>
      {messageId && (
        <Hint label={t('files.showMessage')}>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('files.showMessage')}
            onClick={() => target.set(messageId)}
          >
            <CornerUpLeft aria-hidden className="rtl:-scale-x-100" />
          </Button>
        </Hint>
      )}
    </li>
  )
}
