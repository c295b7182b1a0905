import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveTools, toolsDir } from './binaries.ts'
import { readConfig } from './config.ts'

function makeProgram(folder: string, name: string, script = ''): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return join(folder, name)
}

const makeHome = () => mkdtempSync(join(tmpdir(), 'holdfast-tools-'))
const resolveNats = (env: NodeJS.ProcessEnv, lines: string[] = []) =>
  resolveTools(['nats-server'], readConfig(env), (line) => lines.push(line)).then((tools) => tools['nats-server'])

describe('Go tools', () => {
  it('are taken from their variable before PATH before the cache', async () => {
    const home = makeHome()
    const env = { XDG_CACHE_HOME: home, PATH: '' }
    const cached = makeProgram(toolsDir(join(home, 'holdfast')), 'nats-server')
    expect(await resolveNats(env)).toBe(cached)
    const onPath = makeProgram(join(home, 'bin'), 'nats-server')
    expect(await resolveNats({ ...env, PATH: join(home, 'bin') })).toBe(onPath)
    const given = makeProgram(join(home, 'given'), 'nats-server')
    expect(await resolveNats({ ...env, PATH: join(home, 'bin'), HOLDFAST_NATS_SERVER: given })).toBe(given)
  })

  it('are refused when the variable names no program', async () => {
    const check = resolveNats({ PATH: '', HOLDFAST_NATS_SERVER: '/nowhere/nats-server' })
    await expect(check).rejects.toThrow('HOLDFAST_NATS_SERVER names /nowhere/nats-server, which is no program.')
  })

  it('are missed with the two ways out where there is no Go', async () => {
    const check = resolveNats({ XDG_CACHE_HOME: makeHome(), PATH: '' })
    await expect(check).rejects.toThrow(/Not found: nats-server\. Either install Go 1\.26 .* `docker compose up`/)
  })

  it('are built once, even when two want them at the same time', async () => {
    const home = makeHome()
    // A stand-in for Go: writes the program after `-o`, and takes its time.
    const script = `sleep 0.3; while [ "$1" != -o ]; do shift; done; echo built >> "${home}/builds"; echo > "$2"; chmod +x "$2"`
    makeProgram(join(home, 'bin'), 'go', script)
    const env = { XDG_CACHE_HOME: home, PATH: `${join(home, 'bin')}:/usr/bin:/bin` }
    const lines: string[] = []
    const [one, two] = await Promise.all([resolveNats(env, lines), resolveNats(env, lines)])
    expect(one).toBe(two)
    expect(lines.filter((line) => line.startsWith('Building'))).toHaveLength(1)
    expect(lines.some((line) => line.startsWith('Waiting for process'))).toBe(true)
  })

  it('that do not build are told with what Go said', async () => {
    const home = makeHome()
    makeProgram(join(home, 'bin'), 'go', 'echo "go: no such module"; exit 1')
    const check = resolveNats({ XDG_CACHE_HOME: home, PATH: `${join(home, 'bin')}:/usr/bin:/bin` })
    await expect(check).rejects.toThrow(/Building nats-server failed; .* says: go: no such module/)
  })
})
