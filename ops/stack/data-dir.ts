import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { readLockHolder, releaseLock, takeLock } from './lock-file.ts'
import { endLeftovers } from './pid-files.ts'
import { StackProblem } from './problem.ts'

const lockOf = (dataDir: string) => join(dataDir, 'start.lock')

/** Makes a data folder ours alone, and ends what a killed run left behind in it. */
export async function claimDataDir(dataDir: string, log: (line: string) => void): Promise<void> {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const holder = takeLock(lockOf(dataDir))
  if (holder)
    throw new StackProblem(`Holdfast runs already with ${dataDir}, as process ${holder}: stop that one first.`)
  const ended = await endLeftovers(join(dataDir, 'run'))
  if (ended.length > 0) log(`Ended what an earlier run left behind: ${ended.join(', ')}`)
}

/** Lets the next one have it. */
export const releaseDataDir = (dataDir: string): void => releaseLock(lockOf(dataDir))

/** Whether a data folder is ours: only then may what runs in it be ended. */
export const holdsDataDir = (dataDir: string): boolean => readLockHolder(lockOf(dataDir)) === process.pid

/** Deletes everything in a data folder, the lock aside; only for who has claimed it. */
export function emptyDataDir(dataDir: string): void {
  if (!holdsDataDir(dataDir)) throw new Error(`${dataDir} is not claimed by this process`)
  for (const name of readdirSync(dataDir)) {
    if (name !== 'start.lock') rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
}

/** Refuses where there is too little room to work with. */
export async function assertFreeDisk(dataDir: string, minFreeBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  const freeBytes = bavail * bsize
  if (freeBytes >= minFreeBytes) return
  const mebibytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2).toLocaleString('en')} MiB`
  throw new StackProblem(
    `The disk is nearly full: ${mebibytes(freeBytes)} are free at ${dataDir}, ${mebibytes(minFreeBytes)} are needed.`,
  )
}
