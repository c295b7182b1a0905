/** The files that lie beside a message which is being written; those that arrived stay with its draft over a reload. */
import type { CreatedFile } from '@holdfast/contracts/files/create-file.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, unwrap } from '../api/client.ts'
import { asProblem, type ProblemError } from '../api/problem-error.ts'

/** More are not taken with one message. */
export const mostFiles = 20

export interface Upload {
  readonly key: string
  readonly name: string
  readonly sizeBytes: number
  /** From 0 to 1. */
  readonly progress: number
  readonly file: FileSummary | null
  readonly problem: ProblemError | null
}

export interface Uploads {
  readonly list: readonly Upload[]
  /** Whether something is on its way, so that the message cannot be sent yet. */
  readonly isBusy: boolean
  /** What has arrived and was not refused. */
  readonly files: readonly FileSummary[]
  add(sources: readonly File[], nameless: string): void
  retry(key: string): void
  remove(key: string): void
  /** Puts files there that are in the desk already, such as those of a message that was taken back. */
  restore(files: readonly FileSummary[]): void
  clear(): void
}

interface Running {
  readonly source: File
  readonly abort: AbortController
  announced: CreatedFile | null
}

const askAgainMs = 1_500

export function useUploads(initial: readonly FileSummary[] = []): Uploads {
  const [list, setList] = useState<readonly Upload[]>(() => initial.map(arrived))
  const running = useRef(new Map<string, Running>())
  useEffect(() => {
    const all = running.current
    return () => {
      for (const { abort } of all.values()) abort.abort()
    }
  }, [])

  const change = useCallback((key: string, to: Partial<Upload>) => {
    setList((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)))
  }, [])
  useCheckedFiles(list, change)

  async function start(key: string): Promise<void> {
    const one = running.current.get(key)
    if (!one) return
    try {
      // Most messages go without files.
      const { uploadFile } = await import('./upload-file.ts')
      const file = await uploadFile(one.source, one.announced, {
        signal: one.abort.signal,
        onProgress: (progress) => change(key, { progress }),
        onAnnounced: (created) => {
          one.announced = created
        },
      })
      change(key, { file, progress: 1 })
    } catch (error) {
      if (!one.abort.signal.aborted) change(key, { problem: asProblem(error) })
    }
  }

  return {
    list,
    isBusy: list.some(({ file, problem }) => file === null && problem === null),
    files: list.flatMap(({ file }) => (file && file.state !== 'refused' ? [file] : [])),
    add(sources, nameless) {
      for (const source of sources.slice(0, mostFiles - list.length)) {
        const key = crypto.randomUUID()
        // What is pasted has no name of its own in most browsers.
        const named = source.name && source.name !== 'image.png' ? source : rename(source, nameless)
        running.current.set(key, { source: named, abort: new AbortController(), announced: null })
        const upload = { key, name: named.name, sizeBytes: named.size, progress: 0, file: null, problem: null }
        setList((before) => [...before, upload])
        void start(key)
      }
    },
    retry(key) {
      change(key, { problem: null })
      void start(key)
    },
    remove(key) {
      running.current.get(key)?.abort.abort()
      running.current.delete(key)
      setList((before) => before.filter((one) => one.key !== key))
    },
    restore(files) {
      setList((before) => [...before, ...files.filter(({ id }) => before.every(({ key }) => key !== id)).map(arrived)])
    },
    clear() {
      running.current.clear()
      setList([])
    },
  }
}

/** What has arrived is looked at by the desk, which may still refuse it: better known before the message is sent. */
function useCheckedFiles(list: readonly Upload[], change: (key: string, to: Partial<Upload>) => void): void {
  const checking = list.filter(({ file }) => file?.state === 'checking')
  const wanted = checking.map(({ key, file }) => `${key}/${file?.id}`).join(' ')
  useEffect(() => {
    if (wanted === '') return
    const ask = async () => {
      for (const [key = '', fileId = ''] of wanted.split(' ').map((pair) => pair.split('/'))) {
        const params = { path: { fileId } }
        const file = await unwrap(api.GET('/api/v1/files/{fileId}', { params })).catch(() => null)
        if (file && file.state !== 'checking') change(key, { file: file as FileSummary })
      }
    }
    const timer = setInterval(() => void ask(), askAgainMs)
    return () => clearInterval(timer)
  }, [wanted, change])
}

const arrived = (file: FileSummary): Upload => ({
  key: file.id,
  name: file.name,
  sizeBytes: file.sizeBytes,
  progress: 1,
  file,
  problem: null,
})

function rename(source: File, nameless: string): File {
  const ending = source.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'
  return new File([source], `${nameless}.${ending}`, { type: source.type })
}
