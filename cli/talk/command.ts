import { demoSlug } from '@holdfast/db/seed/demo/base.ts'
import { demoDomain, demoSignIns } from '@holdfast/db/seed/demo/people.ts'
import { type Command, readArguments } from '../command.ts'
import { addressFile, noColor, readPublicUrl, samplePassword } from '../env.ts'
import { abortOnSignal, CliProblem } from '../problem.ts'
import { help } from './read-input.ts'
import { talk } from './talk.ts'

const sampleAgent = `${demoSignIns.find(({ role }) => role === 'technician')?.key}@${demoDomain}`

const usage = `npm run talk -- [options]

Live chat for an agent, in the terminal: shows who waits at the chat desks and what is said, as it happens. Input that
is piped in works too, a line a command.

  --email TEXT         who signs in (${sampleAgent})
  --password TEXT      (that of the sample people)
  --organization SLUG  where (${demoSlug})
  --address URL        where the desk is (that which npm start has running)

${help}

Exit code 0: you left. 1: you could not come in, or were signed out. 2: asked wrongly.`

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(talkCommand, args, {
    email: { type: 'string', default: sampleAgent },
    password: { type: 'string', default: samplePassword },
    organization: { type: 'string', default: demoSlug },
    address: { type: 'string' },
  })
  if (positionals.length > 0) throw new CliProblem(`"${positionals[0]}" is no option. See talk --help.`, 2)
  const { email, password, organization } = values
  const address = readAddress(values.address)
  const signal = abortOnSignal()
  const { stdin: input, stdout: output } = process
  const withColours = output.isTTY === true && !noColor
  const exitCode = await talk({ address, email, password, organization, input, output, signal, withColours })
  // A pipe that is still open would keep the process alive.
  input.destroy()
  return exitCode
}

/** @throws CliProblem when there is none, or it is none */
function readAddress(given: string | undefined): string {
  const address = given ?? readPublicUrl()
  if (!address) throw new CliProblem(`The desk is not running: there is no ${addressFile}. Start it first: npm start`)
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) {
    throw new CliProblem(`--address takes a URL such as http://localhost:4000, not "${address}".`, 2)
  }
  return address.replace(/\/+$/, '')
}

export const talkCommand: Command = { name: 'talk', summary: 'live chat for an agent, in the terminal', usage, run }
