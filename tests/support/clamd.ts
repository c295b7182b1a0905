/** A real clamd with one signature of our own, because the download of the real ones is refused on build machines. */
import { accessSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptsConnections, findFreePorts } from '@holdfast/stack/ports.ts'
import { ManagedProcess } from '@holdfast/stack/processes.ts'

/** In two parts, so that no scanner finds it in this file. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

const places = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/usr/bin/clamd', '/opt/homebrew/sbin/clamd']

/** @returns where it is installed; `null` where it is not */
export function findClamd(): string | null {
  const isThere = (path: string) => {
    try {
      accessSync(path)
      return true
    } catch {
      return false
    }
  }
  return places.find(isThere) ?? null
}

export interface Clamd {
  readonly process: ManagedProcess
  readonly socketPath: string
  readonly address: string
  remove(): Promise<void>
}

/** Not yet started. @param maxBytes it takes no longer streams */
export async function createClamd(program: string, maxBytes: number): Promise<Clamd> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-clamd-'))
  const { api: port } = await findFreePorts()
  const socketPath = join(dir, 'clamd.sock')
  const configFile = join(dir, 'clamd.conf')
  await writeFile(join(dir, 'own.ndb'), `Holdfast.Test.EICAR:0:*:${eicar.toString('hex')}\n`)
  const lines = [
    `LocalSocket ${socketPath}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `DatabaseDirectory ${dir}`,
    `TemporaryDirectory ${dir}`,
    'Foreground yes',
    `StreamMaxLength ${maxBytes}`,
    'ConcurrentDatabaseReload no',
  ]
  await writeFile(configFile, `${lines.join('\n')}\n`)
  const process = new ManagedProcess({
    name: 'clamd',
    title: 'clamd',
    command: program,
    args: ['--config-file', configFile],
    env: {},
    cwd: dir,
    logFile: join(dir, 'clamd.log'),
    runDir: dir,
    isReady: () => acceptsConnections(port),
  })
  return {
    process,
    socketPath,
    address: `127.0.0.1:${port}`,
    async remove() {
      await process.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
