import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ManagedProcess } from './processes.ts'
import { supervise } from './supervisor.ts'

function makeProcess(script: string): ManagedProcess {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-process-'))
  mkdirSync(join(dir, 'run'))
  return new ManagedProcess({
    name: 'stand-in',
    title: 'the stand-in',
    command: '/bin/sh',
    args: ['-c', script],
    env: {},
    cwd: dir,
    logFile: join(dir, 'log'),
    runDir: join(dir, 'run'),
    isReady: async () => true,
  })
}

describe('supervise', () => {
  it('starts a process again, and gives up with a sentence after so many times', async () => {
    const process = makeProcess('echo "Error: no luck" >&2; exit 3')
    const lines: string[] = []
    const sentence = new Promise<string>((resolve) => {
      supervise(process, { log: (line) => lines.push(line), onGiveUp: resolve, maxCrashes: 3 })
    })
    await process.start()
    expect(await sentence).toMatch(
      /^The stand-in stopped .*exit code 3.*Error: no luck.*ended 3 times within a minute\.$/,
    )
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/Starting it again\.$/)
  })

  it('leaves a process alone that was stopped', async () => {
    const process = makeProcess('exec sleep 60')
    const lines: string[] = []
    supervise(process, { log: (line) => lines.push(line), onGiveUp: (line) => lines.push(line) })
    await process.start()
    await process.stop()
    expect(process.isRunning).toBe(false)
    expect(lines).toEqual([])
  })
})
