import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FileIcon } from '../../components/conversation/file-icon.tsx'
import { openFile, useFileLink } from '../../components/conversation/file-link.ts'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { toastError } from '../../lib/toast.ts'
import { focusRing } from '../../ui/surfaces.ts'
import { Nothing, Section } from './section.tsx'

type Sent = PersonOverview['files'][number]

/** The last files that the person sent, and with which request. */
export function FilesSection({ files }: { files: readonly Sent[] }) {
  const { t } = useTranslation('people')
  return (
    <Section title={t('files.title')}>
      {files.length === 0 ? (
        <Nothing>{t('files.none')}</Nothing>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-3">
          {files.map((sent) => (
            <li key={sent.file.id}>
              <SentFile {...sent} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function SentFile({ file, request }: Sent) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const isReady = file.state === 'ready'
  return (
    <div className="overflow-hidden rounded-lg border bg-card">
      <button
        type="button"
        disabled={!isReady}
        aria-label={t('files.open', { name: file.name })}
        onClick={() => void openFile(file.id).catch(toastError)}
        className={cn(
          'grid h-24 w-full place-items-center overflow-hidden border-b bg-muted -outline-offset-2',
          focusRing,
        )}
      >
        {isReady && file.hasPreview ? (
          <Preview fileId={file.id} />
        ) : (
          <FileIcon contentType={file.contentType} className="size-6" />
        )}
      </button>
      <div className="px-2.5 py-1.5">
        <p dir="auto" className="keep-side truncate font-medium" title={file.name}>
          {file.name}
        </p>
        <p className="flex items-center gap-2 text-small text-muted-foreground">
          <Link to={`/requests/${request.id}`} title={request.title} className="rounded-sm hover:underline">
            <RequestNumber number={request.number} />
          </Link>
          <span className="ms-auto tabular-nums">
            {isReady ? format.bytes(file.sizeBytes) : t(`files.state.${file.state}`)}
          </span>
        </p>
      </div>
    </div>
  )
}

function Preview({ fileId }: { fileId: string }) {
  const { data } = useFileLink(fileId)
  return data?.previewUrl ? (
    <img src={data.previewUrl} alt="" loading="lazy" className="size-full object-cover" />
  ) : null
}
