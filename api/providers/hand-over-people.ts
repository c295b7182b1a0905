import { HandOverAnswer, HandOverBody } from '@holdfast/contracts/providers/hand-over.ts'
import { handOver, requireKeeper } from '@holdfast/db/people/hand-over.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'

export function handOverPeople(app: App): void {
  const schema = {
    summary: 'Say who keeps people: a directory, a provider, SCIM, or the desk itself',
    description:
      'At its next word about an address the keeper takes over whoever has it here, agents and administrators too, which ' +
      'it never does by itself. All or none; nobody hands over whoever may do more than they.',
    tags: ['management'],
    body: HandOverBody,
    response: { 200: HandOverAnswer },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.post('/management/people/hand-over', { schema, config }, async (request) => {
    const { personIds, keeper } = request.body
    const changed = await administer(app, request, async ({ tx, caller, audit }) => {
      const source = await requireKeeper(tx, keeper, '/keeper')
      let count = 0
      for (const personId of [...new Set(personIds)].sort()) {
        await requireActingOn(tx, caller, 'sign_in:manage', personId)
        const { before, changed } = await handOver(tx, personId, source)
        if (!changed) continue
        count += 1
        const deed = { action: 'person.handed_over', targetKind: 'person', targetId: personId }
        await audit({ ...deed, before: { keeper: before }, after: { keeper: source } })
      }
      return count
    })
    return { changed }
  })
}
