import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { readStartTime } from './pid-files.ts'

interface Holder {
  pid: number
  startedAt?: string
}

/** Who holds a lock file; undefined when nobody does, or its holder is gone. */
export function readLockHolder(file: string): number | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'))
    return readStartTime(holder.pid) === holder.startedAt ? holder.pid : undefined
  } catch {
    return undefined
  }
}

/** Takes a lock file; returns the pid of its holder instead when somebody alive has it. */
export function takeLock(file: string): number | undefined {
  // Linked into place, so that nobody ever reads a lock that is not yet written.
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: readStartTime(process.pid) } satisfies Holder))
  try {
    for (;;) {
      try {
        linkSync(own, file)
        return undefined
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = readLockHolder(file)
      if (holder) return holder
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Gives a lock file back, if it is ours. */
export function releaseLock(file: string): void {
  if (readLockHolder(file) === process.pid) rmSync(file, { force: true })
}

/** Runs something while holding a lock file, waiting for whoever has it. */
export async function withLock<T>(file: string, onWait: (pid: number) => void, run: () => Promise<T>): Promise<T> {
  let isAnnounced = false
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (!isAnnounced) onWait(holder)
    isAnnounced = true
    await delay(500)
  }
  try {
    return await run()
  } finally {
    releaseLock(file)
  }
}
