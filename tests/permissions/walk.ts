/** Asks for everything as everybody, and undoes what was done, so that each finds the ground as it was prepared. */
// What they add to the app is described in them.
import type {} from '@holdfast/api/plugins/database.ts'
import type {} from '@holdfast/api/plugins/gateway.ts'
import { hostOf, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { LightMyRequestResponse } from 'fastify'
import type { Asker } from './ground.ts'
import type { Operation } from './operations.ts'
import type { Things } from './things.ts'

/** `ok`: done, or refused for another reason than rights. */
export type Verdict = 'ok' | '401' | '403' | '404' | string

/** From here on nothing that the API writes stays. */
export function undoEverything({ app }: TestDesk): void {
  const { db, gateway } = app
  const tenant = db.tenant.bind(db)
  const undo = new Error('undone')
  const undone: typeof db.tenant = async (orgId, work) => {
    let result: { value: Awaited<ReturnType<typeof work>> } | undefined
    try {
      await tenant(orgId, async (tx, client) => {
        result = { value: await work(tx, client) }
        throw undo
      })
    } catch (error) {
      if (error !== undo) throw error
    }
    return (result as { value: Awaited<ReturnType<typeof work>> }).value
  }
  Object.defineProperty(db, 'tenant', { value: undone })
  // Who may is decided before the workflow is asked; what it does is tested elsewhere.
  Object.defineProperty(gateway, 'change', {
    value: async () => ({ state: 'done', result: { seq: 2, status: 'in_progress' } }),
  })
}

export function ask(
  desk: TestDesk,
  asker: Asker | null,
  operation: Operation,
  things: Things,
): Promise<LightMyRequestResponse> {
  const { headers, ...options } = operation.ask(things)
  return desk.app.inject({ ...options, headers: { ...headers, ...asker?.headers, host: hostOf(desk.org) } })
}

// 503: a provider was asked that does not answer.
const answeredForOtherReasons = new Set([409, 410, 412, 503])

export function verdictOf({ statusCode }: Pick<LightMyRequestResponse, 'statusCode'>): Verdict {
  if (statusCode < 400 || answeredForOtherReasons.has(statusCode)) return 'ok'
  return String(statusCode)
}
