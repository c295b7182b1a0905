import { createClamdScan } from '@holdfast/activities/clients/scanner.ts'
import type { ScanFile } from '@holdfast/activities/deps.ts'
import { createStores, type FileStores, type StoresOptions } from '@holdfast/files/stores.ts'

export interface WorkerFiles {
  readonly stores: FileStores
  /** `null`: nobody looks for viruses. */
  readonly scan: ScanFile | null
}

/** Where files are, and who looks through them. */
export function openFiles({ clamdAddress = '', ...stores }: StoresOptions & { clamdAddress?: string }): WorkerFiles {
  return { stores: createStores(stores), scan: clamdAddress === '' ? null : createClamdScan(clamdAddress) }
}
