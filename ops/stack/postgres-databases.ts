import { Client, escapeLiteral } from 'pg'
import type { Secrets } from './secrets.ts'

const roles = (secrets: Secrets): { name: string; password: string; about: string }[] => [
  { name: 'holdfast_owner', password: secrets.holdfastOwner, about: 'Owns the tables; runs the migrations.' },
  { name: 'holdfast_app', password: secrets.holdfastApp, about: 'The application: held by row-level security.' },
  { name: 'holdfast_relay', password: secrets.holdfastRelay, about: 'The relay of the outbox.' },
  { name: 'temporal', password: secrets.temporal, about: 'The Temporal server.' },
]

const databases = [
  { name: 'holdfast', owner: 'holdfast_owner', users: ['holdfast_app', 'holdfast_relay'] },
  { name: 'temporal', owner: 'temporal', users: [] },
  { name: 'temporal_visibility', owner: 'temporal', users: [] },
]

/** Creates the roles and databases that are missing. What is inside a database is not its business. */
export async function ensureDatabases(adminUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await ensureRoles(client, secrets)
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database')
    const existing = new Set(rows.map((row) => row.datname))
    for (const { name, owner, users } of databases) {
      if (existing.has(name)) continue
      await client.query(`create database ${name} owner ${owner}`)
      await client.query(`revoke all on database ${name} from public`)
      for (const user of users) await client.query(`grant connect on database ${name} to ${user}`)
    }
  } finally {
    await client.end()
  }
}

async function ensureRoles(client: Client, secrets: Secrets): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const existing = new Set(rows.map((row) => row.rolname))
  for (const { name, password, about } of roles(secrets)) {
    if (existing.has(name)) continue
    const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls'
    await client.query(`create role ${name} ${rights} password ${escapeLiteral(password)}`)
    await client.query(`comment on role ${name} is ${escapeLiteral(about)}`)
  }
  if (existing.has('holdfast_definer')) return
  // The migrations give it the few functions that look over a tenant's edge; the owner may do so without CREATEROLE.
  await client.query('create role holdfast_definer nologin')
  await client.query('grant holdfast_definer to holdfast_owner with admin option, inherit false, set true')
}
