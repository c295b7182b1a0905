import { spawn } from 'node:child_process'
import { searchPath } from './missing.ts'

/** Runs a program to its end. @returns what it wrote @throws Error with all that it wrote, when it fails */
export function runProgram(
  command: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: searchPath(), LC_ALL: 'C.UTF-8', ...env } })
    let output = ''
    const collect = (data: Buffer) => {
      output += data.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${output.trim()}`))
    })
    // It may end before it has read everything, and then says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
