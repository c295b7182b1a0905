/** Whatever changes somebody's rights tells every replica, in the transaction that changes it. */
import { openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { RightsEntry } from '@holdfast/contracts/events.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findRightsMark, listRightsChanges } from '@holdfast/db/rights-changes/queries.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const tenant = <T>(work: Parameters<typeof desk.db.tenant<T>>[1]) => desk.db.tenant<T>(desk.org.orgId, work)

/** What is told of this organization from a mark on; the servers are everybody's. */
async function told(mark: string): Promise<{ mark: string; entries: RightsEntry[] }> {
  const found = await listRightsChanges(desk.db, mark)
  const own = found.changes.filter(({ orgId }) => orgId === desk.org.orgId)
  return { mark: found.mark, entries: own.map(({ entry }) => entry) }
}

describe('changed rights', () => {
  it.each<[string, (agentId: string) => ReturnType<typeof sql>]>([
    ['a role', (id) => sql`UPDATE people SET role = 'supervisor' WHERE id = ${id}`],
    ['a block', (id) => sql`UPDATE people SET blocked_at = now() WHERE id = ${id}`],
    ['a scope', (id) => sql`UPDATE people SET scope_site_ids = ARRAY[${id}]::uuid[] WHERE id = ${id}`],
    ['a team', (id) => sql`DELETE FROM team_members WHERE person_id = ${id}`],
  ])('are told of %s', async (_what, change) => {
    const mark = await findRightsMark(desk.db)
    const { agentId } = desk.org
    await tenant((tx) => tx.execute(change(agentId)))
    expect((await told(mark)).entries).toEqual([{ personId: agentId }])
  })

  it('are told of a role of one’s own, and of its end', async () => {
    const { orgId } = desk.org
    const id = newId()
    const toldOf = async (change: ReturnType<typeof sql>) => {
      const mark = await findRightsMark(desk.db)
      await tenant((tx) => tx.execute(change))
      return (await told(mark)).entries
    }
    await tenant((tx) =>
      tx.execute(sql`INSERT INTO custom_roles (id, org_id, name, base, grants)
        VALUES (${id}, ${orgId}, 'Night shift', 'technician', '{}')`),
    )
    expect(await toldOf(sql`UPDATE custom_roles SET grants = '{"request:read":"any"}' WHERE id = ${id}`)).toEqual([
      { roleId: id },
    ])
    expect(await toldOf(sql`DELETE FROM custom_roles WHERE id = ${id}`)).toEqual([{ roleId: id }])
  })

  it('are told of a session and a token that end, and of nothing else about them', async () => {
    const { orgId, supervisorId } = desk.org
    const [sessionId, tokenId] = [newId(), newId()]
    await tenant(async (tx) => {
      await tx.execute(sql`INSERT INTO sessions (id, org_id, person_id, refresh_hash, expires_at)
        VALUES (${sessionId}, ${orgId}, ${supervisorId}, 'h', now() + interval '1 day')`)
      await tx.execute(sql`INSERT INTO api_tokens (id, org_id, person_id, name, prefix, secret_hash, scopes, created_by)
        VALUES (${tokenId}, ${orgId}, ${supervisorId}, 'a', 'hfd_', 'h', '{request:read}', ${supervisorId})`)
    })
    const mark = await findRightsMark(desk.db)
    await tenant(async (tx) => {
      await tx.execute(sql`UPDATE sessions SET rotated_at = now() WHERE id = ${sessionId}`)
      await tx.execute(sql`UPDATE api_tokens SET last_used_at = now() WHERE id = ${tokenId}`)
    })
    expect((await told(mark)).entries).toEqual([])
    await tenant(async (tx) => {
      await tx.execute(sql`UPDATE sessions SET ended_at = now() WHERE id = ${sessionId}`)
      await tx.execute(sql`UPDATE api_tokens SET revoked_at = now() WHERE id = ${tokenId}`)
    })
    expect((await told(mark)).entries).toEqual([{ sessionIds: [sessionId] }, { tokenIds: [tokenId] }])
  })

  it('are not told of a name', async () => {
    const mark = await findRightsMark(desk.db)
    await tenant((tx) => tx.execute(sql`UPDATE people SET name = 'Another' WHERE id = ${desk.org.agentId}`))
    expect((await told(mark)).entries).toEqual([])
  })

  it('are not told of what was rolled back', async () => {
    const mark = await findRightsMark(desk.db)
    const undone = tenant(async (tx) => {
      await tx.execute(sql`UPDATE people SET role = 'admin' WHERE id = ${desk.org.supervisorId}`)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await told(mark)).entries).toEqual([])
  })

  it('are told once, also where they are begun early and committed late', async () => {
    const { otherAgentId, requesterId } = desk.org
    const first = await findRightsMark(desk.db)
    let { mark, entries } = { mark: first, entries: [] as RightsEntry[] }
    await tenant(async (tx) => {
      await tx.execute(sql`UPDATE people SET blocked_at = now() WHERE id = ${otherAgentId}`)
      await tenant((other) => other.execute(sql`UPDATE people SET blocked_at = now() WHERE id = ${requesterId}`))
      ;({ mark, entries } = await told(first))
      expect(entries).toEqual([{ personId: requesterId }])
      ;({ mark, entries } = await told(mark))
      expect(entries).toEqual([])
    })
    ;({ mark, entries } = await told(mark))
    expect(entries).toEqual([{ personId: otherAgentId }])
    expect((await told(mark)).entries).toEqual([])
  })
})
