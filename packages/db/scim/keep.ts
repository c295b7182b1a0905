import { builtInGrants, type Grants } from '@holdfast/contracts/people/permissions.ts'
import { grantsBeyond } from '@holdfast/contracts/people/rights.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import { updateRow } from '../administration/versioned-rows.ts'
import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import { type Refusal, whyRefused } from '../people/elsewhere/refusals.ts'
import { people } from '../people/schema.ts'

type Person = typeof people.$inferSelect

/**
 * Before SCIM changes somebody who was here already, it keeps them from then on. Requesters it takes by itself; whoever
 * may do more an administrator hands over, so that a client cannot make an administrator's account its own by an address.
 * @throws ScimError 403 that says what to do
 */
export async function keepByScim(
  tx: Tx,
  { orgId, actor }: { orgId: string; actor: Actor },
  person: Person,
  grants: Grants,
): Promise<void> {
  const { id, externalSource: keeper, externalId } = person
  if (keeper === 'scim' && externalId === id) return
  if (keeper?.startsWith('directory:')) throw refuse('kept_elsewhere')
  const isHandedOver = keeper === 'scim'
  if (!isHandedOver && grantsBeyond(builtInGrants.requester, grants).length > 0) throw refuse('role_too_high')
  await updateRow(tx, people, id, { externalSource: 'scim', externalId: id, updatedAt: new Date() })
  const target = { targetKind: 'person', targetId: id }
  await writeAudit(tx, {
    orgId,
    actor,
    action: 'person.linked',
    ...target,
    before: { keeper },
    after: { source: 'scim' },
  })
}

function refuse(refusal: Refusal): ScimError {
  return new ScimError(403, undefined, whyRefused[refusal])
}
