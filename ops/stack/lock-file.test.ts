import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLockHolder, releaseLock, takeLock, withLock } from './lock-file.ts'
import { readStartTime } from './pid-files.ts'

const makeFile = () => join(mkdtempSync(join(tmpdir(), 'holdfast-lock-')), 'lock')

describe('lock file', () => {
  it('belongs to one at a time, and is given back', () => {
    const file = makeFile()
    expect(takeLock(file)).toBeUndefined()
    expect(takeLock(file)).toBe(process.pid)
    releaseLock(file)
    expect(readLockHolder(file)).toBeUndefined()
  })

  it('is taken over from a process that is gone', () => {
    const file = makeFile()
    const { pid } = spawnSync('true')
    writeFileSync(file, JSON.stringify({ pid, startedAt: '1' }))
    expect(takeLock(file)).toBeUndefined()
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
  })

  it('is taken over when the pid has gone to another process', () => {
    const file = makeFile()
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: `${readStartTime(process.ppid)}0` }))
    expect(takeLock(file)).toBeUndefined()
  })

  it('is waited for', async () => {
    const file = makeFile()
    takeLock(file)
    const waited: number[] = []
    const onWait = (pid: number) => {
      waited.push(pid)
      releaseLock(file)
    }
    expect(await withLock(file, onWait, async () => 'done')).toBe('done')
    expect(waited).toEqual([process.pid])
  })
})
