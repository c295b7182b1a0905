import type { Attachment, Attachments } from '../files/attachments.ts'
import { useLocale } from '../texts/locale.ts'
import { AlertIcon, CloseIcon, FileIcon } from './icons.tsx'

/** What will go with the message, and how far it is. */
export function AttachedFiles({ attachments }: { attachments: Attachments }) {
  const { texts } = useLocale()
  if (attachments.list.length === 0) return null
  return (
    <ul class="attached">
      {attachments.list.map((one) => (
        <li key={one.key} class={one.problem ? 'file wrong' : 'file'}>
          {one.problem ? <AlertIcon /> : <FileIcon />}
          <Progress attachment={one} />
          {one.problem && one.problem !== 'file_refused' && (
            <button type="button" class="text-button" onClick={() => attachments.retry(one.key)}>
              {texts.retry}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={texts.removeFile(one.name)}
            onClick={() => attachments.remove(one.key)}
          >
            <CloseIcon size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Progress({ attachment }: { attachment: Attachment }) {
  const { texts, formats } = useLocale()
  const { name, sizeBytes, progress, file, problem } = attachment
  const refused = problem === 'file_refused' ? texts.refusedFile : texts.uploadFailed
  const said = problem ? refused : file ? formats.size(sizeBytes) : texts.uploading(formats.percent(progress))
  return (
    <span class="what">
      <b dir="auto">{name}</b>
      <span>{said}</span>
      {!file && !problem && (
        <span
          class="bar"
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress * 100)}
        >
          <i style={{ inlineSize: `${progress * 100}%` }} />
        </span>
      )}
    </span>
  )
}
