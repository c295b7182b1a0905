import { createOrganization as create, isTaken } from '@holdfast/db/seed/organization.ts'
import { type Command, readArguments, requireOption } from '../command.ts'
import { withDatabase } from '../desk.ts'
import { CliProblem } from '../problem.ts'

const usage = `npx node cli/main.ts create-organization --slug SLUG --name NAME

Makes an organization with office hours and the basic resolution codes, and nobody in it: create-admin comes next.

  --slug SLUG   how sign-in and addresses name it: letters, digits and dashes, such as acme
  --name NAME   how people name it`

async function run(args: string[]): Promise<number> {
  const { values } = readArguments(createOrganization, args, { slug: { type: 'string' }, name: { type: 'string' } })
  const slug = requireOption('slug', values.slug)
  const name = requireOption('name', values.name)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 63) {
    throw new CliProblem(`--slug takes up to 63 small letters, digits and dashes between them, not "${slug}".`, 2)
  }
  await withDatabase({}, (db) =>
    create(db, { slug, name }).catch((error) => {
      throw isTaken(error) ? new CliProblem(`There is an organization "${slug}" already.`) : error
    }),
  )
  console.log(`Made the organization "${slug}". Next: create-admin --org ${slug} --email … --name …`)
  return 0
}

export const createOrganization: Command = {
  name: 'create-organization',
  summary: 'makes an empty organization',
  usage,
  run,
}
