import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CliProblem } from './problem.ts'

/** One sub-command. */
export interface Command {
  readonly name: string
  /** For the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly usage: string
  /** @returns the exit code */
  run(args: string[]): Promise<number>
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the arguments of a command. @throws CliProblem that names what is wrong with them */
export function readArguments<const O extends Options>(command: Pick<Command, 'name'>, args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/(?<=\.)\s/)
    throw new CliProblem(`${sentence.replace(/\.$/, '')}. See ${command.name} --help.`, 2)
  }
}

/** @returns a whole number of at least `least`. @throws CliProblem that names the option */
export function readWhole(option: string, text: string, least = 1): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least && /^\d+$/.test(text)) return number
  throw new CliProblem(`--${option} takes a whole number from ${least}, not "${text}".`, 2)
}

/** @returns the option's text. @throws CliProblem when it was left out or is blank */
export function requireOption(option: string, text: string | undefined): string {
  if (text?.trim()) return text.trim()
  throw new CliProblem(`--${option} is missing.`, 2)
}
