import { createAdmin as create, isTaken } from '@holdfast/db/seed/organization.ts'
import { hashPassword } from '@holdfast/db/seed/passwords.ts'
import { type Command, readArguments, requireOption } from '../command.ts'
import { requireOrganization, withDatabase } from '../desk.ts'
import { CliProblem } from '../problem.ts'
import { readPassword } from './read-password.ts'

const usage = `npx node cli/main.ts create-admin --org SLUG --email EMAIL --name NAME

Makes a person who may administer the organization. Asks for the password on the terminal, or reads it from what is
piped in.

  --org SLUG      the organization
  --email EMAIL   with which the person signs in
  --name NAME     the person's name
  --role ROLE     admin, or super_admin, who may give every role (the default: somebody has to be the first)`

async function run(args: string[]): Promise<number> {
  const options = {
    org: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
  } as const
  const { values } = readArguments(createAdmin, args, options)
  const org = requireOption('org', values.org)
  const email = requireOption('email', values.email)
  const name = requireOption('name', values.name)
  const role = values.role ?? 'super_admin'
  if (role !== 'admin' && role !== 'super_admin') throw new CliProblem('--role takes admin or super_admin.', 2)
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new CliProblem(`--email takes an address, not "${email}".`, 2)
  await withDatabase({}, async (db) => {
    const { id: orgId } = await requireOrganization(db, org)
    const passwordHash = await hashPassword(await readPassword())
    await create(db, { orgId, email, name, role, passwordHash }).catch((error) => {
      throw isTaken(error) ? new CliProblem(`Somebody in "${org}" has the address ${email} already.`) : error
    })
  })
  console.log(`${email} may administer "${org}" now.`)
  return 0
}

export const createAdmin: Command = {
  name: 'create-admin',
  summary: 'makes a person who may administer an organization',
  usage,
  run,
}
