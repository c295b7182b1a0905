import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'
import { endLeftovers } from './pid-files.ts'

/**
 * Lets nothing outlive us, even if we are killed with SIGKILL: a shell waits, at next to no cost, until our end of its
 * input closes, and then ends whatever the pid files still name. Returns how to call it off.
 */
export function startWatchdog(runDir: string): () => void {
  const script = 'cat >/dev/null; exec "$0" "$@"'
  const child = spawn('sh', ['-c', script, process.execPath, import.meta.filename, runDir], {
    // A session of its own, so that Ctrl-C does not end it before its time.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  // The pipe alone must not keep us from ending either.
  ;(child.stdin as Socket).unref()
  return () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isEntry && process.argv[2]) await endLeftovers(process.argv[2])
