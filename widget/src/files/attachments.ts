/** The files that lie beside a message which is being written. */
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Api, DeskProblem } from '../api/api.ts'
import { randomKey } from '../lib/random.ts'
import { uploadFile } from './upload.ts'

export const mostFiles = 10

export interface Attachment {
  readonly key: string
  readonly name: string
  readonly sizeBytes: number
  /** From 0 to 1. */
  readonly progress: number
  readonly file: FileSummary | null
  /** The code of what went wrong. */
  readonly problem: string | null
}

export interface Attachments {
  readonly list: readonly Attachment[]
  readonly isBusy: boolean
  add(files: readonly File[], nameless: string): void
  retry(key: string): void
  remove(key: string): void
  clear(): void
}

export function useAttachments(api: Api): Attachments {
  const [list, setList] = useState<readonly Attachment[]>([])
  const running = useRef(new Map<string, { source: File; abort: AbortController }>())
  useEffect(
    () => () => {
      for (const { abort } of running.current.values()) abort.abort()
    },
    [],
  )

  const change = (key: string, to: Partial<Attachment>) =>
    setList((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)))

  async function start(key: string, source: File): Promise<void> {
    const abort = new AbortController()
    running.current.set(key, { source, abort })
    try {
      const file = await uploadFile(api, source, {
        signal: abort.signal,
        onProgress: (progress) => change(key, { progress }),
      })
      change(key, { file, progress: 1 })
    } catch (error) {
      if (!abort.signal.aborted) change(key, { problem: error instanceof DeskProblem ? error.code : 'unreachable' })
    }
  }

  return {
    list,
    isBusy: list.some(({ file, problem }) => file === null && problem === null),
    add(files, nameless) {
      for (const source of files.slice(0, mostFiles - list.length)) {
        const key = randomKey()
        // What is pasted has no name of its own in most browsers.
        const named = source.name && source.name !== 'image.png' ? source : rename(source, nameless)
        const { name, size } = named
        setList((before) => [...before, { key, name, sizeBytes: size, progress: 0, file: null, problem: null }])
        void start(key, named)
      }
    },
    retry(key) {
      const one = running.current.get(key)
      if (!one) return
      change(key, { problem: null, progress: 0 })
      void start(key, one.source)
    },
    remove(key) {
      running.current.get(key)?.abort.abort()
      running.current.delete(key)
      setList((before) => before.filter((one) => one.key !== key))
    },
    clear() {
      running.current.clear()
      setList([])
    },
  }
}

function rename(source: File, nameless: string): File {
  const ending = source.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'
  return new File([source], `${nameless}.${ending}`, { type: source.type })
}
