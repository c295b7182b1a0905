/** Which stores there are, and into which new files go. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { createFolderStore } from './folder-store.ts'
import { createS3Store, type S3Options } from './s3-store.ts'
import type { FileStore } from './store.ts'
import { storeAway } from './unavailable.ts'

export interface StoresOptions {
  /** Where new files go; S3 unless said otherwise. */
  readonly backend?: FileStore['backend']
  /** An empty endpoint: there is none. */
  readonly s3?: S3Options
  /** Empty: there is none. */
  readonly folder?: string
}

/** Files that were put into another store before stay readable as long as that one is configured too. */
export interface FileStores {
  readonly enabled: boolean
  /** Where new files go. @throws AppError `unavailable` when there is none */
  readonly current: FileStore
  /** Where a file is that is there already. @throws AppError `unavailable` when that store is not configured */
  of(backend: string): FileStore
  /** Those that are configured. */
  readonly all: readonly FileStore[]
  ready(): Promise<boolean>
  close(): void
}

export function createStores({ backend = 's3', s3, folder }: StoresOptions): FileStores {
  const all = [...(s3?.endpoint ? [createS3Store(s3)] : []), ...(folder ? [createFolderStore(folder)] : [])]
  const of = (name: string): FileStore => {
    const store = all.find((candidate) => candidate.backend === name)
    if (!store) throw storeAway(new AppError('unavailable', `the store "${name}" is not configured`))
    return store
  }
  return {
    enabled: all.some((store) => store.backend === backend),
    get current() {
      return of(backend)
    },
    of,
    all,
    ready: async () => of(backend).ready(),
    close() {
      for (const store of all) store.close()
    },
  }
}
