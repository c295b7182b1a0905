import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAppError } from '../http/as-app-error.ts'
import { openDesk, type TestDesk } from '../test-helper.ts'

describe('a statement that takes too long', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('is given up after a minute', async () => {
    expect(await desk.app.db.statement('SHOW statement_timeout')).toEqual([{ statement_timeout: '1min' }])
  })

  it('is answered by coming again later', async () => {
    const slow = desk.app.db.tenant(desk.org.orgId, async (tx) => {
      await tx.execute(sql`SET LOCAL statement_timeout = 20`)
      await tx.execute(sql`SELECT pg_sleep(10)`)
    })
    expect(asAppError(await slow.catch((error: unknown) => error))).toMatchObject({ code: 'unavailable' })
  })
})
