import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Api } from '../api/api.ts'
import { openFile, readPreview } from '../files/download.ts'
import type { Texts } from '../texts/en.ts'
import { useLocale } from '../texts/locale.ts'
import { AlertIcon, ClockIcon, DownloadIcon } from './icons.tsx'

export function Files({ api, files }: { api: Api; files: readonly FileSummary[] }) {
  if (files.length === 0) return null
  return (
    <div class="files">
      {files.map((file) =>
        file.state === 'ready' && file.hasPreview ? (
          <Picture key={file.id} api={api} file={file} />
        ) : (
          <FileLine key={file.id} api={api} file={file} />
        ),
      )}
    </div>
  )
}

function FileLine({ api, file }: { api: Api; file: FileSummary }) {
  const { texts, formats } = useLocale()
  const said = sayState(file, texts) ?? formats.size(file.sizeBytes)
  const isReady = file.state === 'ready'
  const what = (
    <span class="what">
      <b dir="auto">{file.name}</b>
      <span>{said}</span>
    </span>
  )
  if (!isReady) {
    return (
      <div class={file.state === 'refused' ? 'file wrong' : 'file'}>
        {file.state === 'refused' ? <AlertIcon /> : <ClockIcon />}
        {what}
      </div>
    )
  }
  return (
    <button type="button" class="file" onClick={() => void openFile(api, file.id)} title={texts.download}>
      <DownloadIcon />
      {what}
    </button>
  )
}

function sayState({ state, refusal }: FileSummary, texts: Texts): string | null {
  if (state === 'uploading' || state === 'checking') return texts.checking
  if (state === 'refused') return refusal === 'infected' ? texts.infectedFile : texts.refusedFile
  return state === 'deleted' ? texts.goneFile : null
}

/**
 * Drawn, not linked to: a page that embeds us may allow its own pictures only. Until it is there its room is kept, so
 * that nothing jumps.
 */
function Picture({ api, file }: { api: Api; file: FileSummary }) {
  const { texts } = useLocale()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    readPreview(api, file.id, abort.signal)
      .then((picture) => {
        if (!canvas.current || abort.signal.aborted) return
        canvas.current.width = picture.width
        canvas.current.height = picture.height
        canvas.current.getContext('2d')?.drawImage(picture, 0, 0)
      })
      .catch(() => setFailed(!abort.signal.aborted))
    return () => abort.abort()
  }, [file.id])
  if (failed) return <FileLine api={api} file={{ ...file, hasPreview: false }} />
  const ratio = file.width && file.height ? `${file.width} / ${file.height}` : '4 / 3'
  return (
    <button
      type="button"
      class="picture"
      onClick={() => void openFile(api, file.id)}
      aria-label={texts.openPicture(file.name)}
    >
      <canvas ref={canvas} width={4} height={3} style={{ aspectRatio: ratio }} />
    </button>
  )
}
