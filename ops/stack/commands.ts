import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repoRoot } from './config.ts'
import { findTellingLine, openLog } from './logs.ts'
import { forgetProcess, rememberProcess } from './pid-files.ts'
import { StackProblem } from './problem.ts'

/** A script of ours that runs to its end. */
export interface Command {
  /** Short name: of its log. */
  name: string
  /** Its name in sentences. */
  title: string
  script: string
  args?: string[]
  env: Record<string, string>
  dataDir: string
  /** Ends the script before its end. */
  signal?: AbortSignal
}

/** Runs a script to its end and returns what it printed; throws a sentence when it fails. */
export async function runCommand({ name, title, script, args = [], env, dataDir, signal }: Command): Promise<string> {
  const path = join(repoRoot, script)
  if (!existsSync(path)) throw new StackProblem(`${script} is missing from this checkout.`)
  const logFile = join(dataDir, 'logs', `${name}.log`)
  const log = openLog(logFile)
  const child = spawn(process.execPath, [path, ...args], {
    cwd: repoRoot,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', log],
  })
  const runDir = join(dataDir, 'run')
  if (child.pid) rememberProcess(runDir, { name, pid: child.pid, stopSignal: 'SIGTERM' })
  signal?.addEventListener('abort', () => child.kill('SIGTERM'))
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(127)))
  forgetProcess(runDir, name, child.pid)
  if (code !== 0 && !signal?.aborted) {
    const told = findTellingLine(logFile) ?? output.trim().split('\n').at(-1)
    throw new StackProblem(`${title} failed (exit code ${code}); its log ${logFile} says: ${told || 'nothing'}`)
  }
  return output
}
