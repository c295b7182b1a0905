/** The door to PostgreSQL: transactions, and what happens when a connection is lost in the middle of one (S27). */
import { Database } from '@holdfast/db/database.ts'
import { regions } from '@holdfast/db/organizations/schema.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { until } from '../support/until.ts'

const servers = inject('servers')
const db = new Database(servers.databaseUrl, { max: 2, applicationName: 'test' })
const admin = new Database(servers.databaseAdminUrl, { max: 1, applicationName: 'test-admin' })
afterAll(() => Promise.all([db.close(), admin.close()]))

describe('tenant', () => {
  it('commits when the work returns, and rolls back when it throws', async () => {
    const { orgId } = await seedMinimalOrganization(db)
    const add = (name: string, end: () => void) =>
      db.tenant(orgId, async (tx) => {
        await tx.insert(regions).values({ orgId, name })
        end()
      })
    await add('North', () => undefined)
    const failure = new Error('changed my mind')
    const throwing = add('South', () => {
      throw failure
    })
    await expect(throwing).rejects.toBe(failure)
    const rows = await db.tenant(orgId, (tx) => tx.select({ name: regions.name }).from(regions))
    expect(rows).toEqual([{ name: 'North' }])
  })

  it('fails when its connection is ended between two queries, harms nothing else, and works again', async () => {
    const { orgId } = await seedMinimalOrganization(db)
    const cut = db.tenant(orgId, async (tx, client) => {
      await tx.insert(regions).values({ orgId, name: 'North' })
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
      let noticed = false
      client.once('end', () => {
        noticed = true
      })
      await admin.statement('SELECT pg_terminate_backend($1)', [rows[0].pid])
      await until('the connection to be gone', () => noticed || undefined)
      await tx.select().from(regions)
    })
    await expect(cut).rejects.toThrow()
    expect(await db.tenant(orgId, (tx) => tx.select().from(regions))).toEqual([])
    expect(db.load.total).toBeLessThanOrEqual(2)
  })
})
