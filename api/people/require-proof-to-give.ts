import type { EditPersonBody } from '@holdfast/contracts/people/edit-person.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { requireRecentProof } from '../auth/recent-proof.ts'

type Given = Pick<EditPersonBody, 'email' | 'role' | 'roleId' | 'scope'> & { readonly password?: string | undefined }

/**
 * Rights, and by what somebody signs in, outlast the session that gave them: a session that was taken from somebody gives
 * none. The address of somebody new, who only asks, is no way to anything.
 * @throws AppError `step_up_required`; `forbidden` for an API token, which proves nothing
 */
export async function requireProofToGive(app: App, caller: Caller, given: Given, isNew: boolean): Promise<void> {
  const opensWayIn = given.password !== undefined || (!isNew && given.email !== undefined)
  if (opensWayIn || givesRights(given, isNew)) await requireRecentProof(app, caller)
}

/** A scope of somebody who only asks reaches nowhere; forms send one all the same. */
function givesRights({ role, roleId, scope }: Given, isNew: boolean): boolean {
  const isPlain = roleId == null && (role === 'requester' || (isNew && role === undefined))
  return !isPlain && (role !== undefined || roleId !== undefined || scope !== undefined)
}
