import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { StackProblem } from './problem.ts'

/** How to run a PostgreSQL program: PostgreSQL refuses to run as root. */
export interface PostgresUser {
  uid?: number
  gid?: number
  /** Goes before the program. */
  prefix: string[]
}

function readId(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/**
 * As root, the system user `postgres` (made when missing), who is given the data folder; else whoever runs this.
 * Where that user cannot get to the checkout, as below /root, PostgreSQL keeps the one right to pass folders by (CAP_DAC_OVERRIDE).
 */
export function choosePostgresUser(binary: string, dataDir: string): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (readId('-u') === undefined) {
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  }
  const [uid, gid] = [readId('-u'), readId('-g')]
  if (uid === undefined || gid === undefined) {
    throw new StackProblem(
      'PostgreSQL does not run as root and there is no user postgres: add one, or start as another user.',
    )
  }
  chownSync(dataDir, uid, gid)
  const reach = ['-c', 'test -x "$0" && test -x "$1"', binary, dataDir]
  if (spawnSync('sh', reach, { uid, gid, cwd: '/' }).status === 0) return { uid, gid, prefix: [] }
  // Without the securebit, access(2), by which PostgreSQL looks for its own programs, would not count the right.
  const caps = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup']
  const rights = ['--clear-groups', ...caps]
  const prefix = ['setpriv', '--reuid', String(uid), '--regid', String(gid), ...rights, '--']
  const [command, ...args] = [...prefix, 'sh', ...reach]
  if (spawnSync(command as string, args, { cwd: '/' }).status === 0) return { prefix }
  throw new StackProblem(
    `PostgreSQL does not run as root, and the user postgres cannot get to ${dataDir}: ` +
      'start as another user, or from a folder that everybody may enter.',
  )
}
