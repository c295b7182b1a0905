import { demoSlug } from '@holdfast/db/seed/demo/base.ts'
import { demoDomain, demoSignIns } from '@holdfast/db/seed/demo/people.ts'
import { type Command, readArguments } from '../command.ts'
import { findOrganization, withDatabase } from '../desk.ts'
import { samplePassword } from '../env.ts'

const usage = `npx node cli/main.ts sign-ins

Prints with whom one can sign in to the sample organization; nothing where it was not made.`

async function run(args: string[]): Promise<number> {
  readArguments(signIns, args, {})
  const acme = await withDatabase({}, (db) => findOrganization(db, demoSlug))
  if (acme) console.log(describeSignIns())
  return 0
}

/** @returns the block that `npm start` shows in the end */
export function describeSignIns(): string {
  const lines = demoSignIns.map(({ key, does }) => `  ${`${key}@${demoDomain}`.padEnd(24)}${does}`)
  return [`Sign in to the sample organization "${demoSlug}", password ${samplePassword}:`, ...lines].join('\n')
}

export const signIns: Command = { name: 'sign-ins', summary: 'prints the sample people to sign in as', usage, run }
