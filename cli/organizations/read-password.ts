import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { CliProblem } from '../problem.ts'

const shortest = 10

/** Asks on the terminal, without showing it; elsewhere the first line of what is piped in. @throws CliProblem */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY ? await ask() : await readLine()
  if (password.length >= shortest) return password
  throw new CliProblem(`A password has at least ${shortest} characters.`)
}

async function ask(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    process.stderr.write('Password: ')
    const first = await terminal.question('')
    process.stderr.write('\nOnce more: ')
    const second = await terminal.question('')
    process.stderr.write('\n')
    if (first !== second) throw new CliProblem('These are two different passwords.')
    return first
  } catch (error) {
    // Ctrl-C or Ctrl-D instead of a password.
    if ((error as Error).name === 'AbortError') throw new CliProblem('\nNo password was given.')
    throw error
  } finally {
    terminal.close()
  }
}

async function readLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  return text.split(/\r?\n/)[0] ?? ''
}
