/** `npx node cli/main.ts <command>`: what is done to the desk from a terminal. */
import type { Command } from './command.ts'
import { demo } from './demo/command.ts'
import { signIns } from './demo/sign-ins.ts'
import { importCommand } from './import/command.ts'
import { createAdmin } from './organizations/create-admin.ts'
import { createOrganization } from './organizations/create-organization.ts'
import { CliProblem } from './problem.ts'
import { talkCommand } from './talk/command.ts'

const commands: readonly Command[] = [importCommand, demo, signIns, createOrganization, createAdmin, talkCommand]

const usage = `Usage: npx node cli/main.ts <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(22)}${summary}`).join('\n')}

<command> --help says more about each.`

async function main([name = '', ...args]: string[]): Promise<number> {
  if (['', '--help', '-h', 'help'].includes(name)) {
    console.log(usage)
    return name === '' ? 2 : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) throw new CliProblem(`There is no command "${name}".\n\n${usage}`, 2)
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(command.usage)
    return 0
  }
  return command.run(args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CliProblem)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}
