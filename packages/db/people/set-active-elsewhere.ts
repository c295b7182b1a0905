import { AppError } from '@holdfast/contracts/errors.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { lockOrganization } from '../administration/lock-organization.ts'
import { lockRow, updateRow } from '../administration/versioned-rows.ts'
import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import { offerLines } from '../requests/offer-line.ts'
import { releaseRequests } from '../requests/release.ts'
import { endSessionsOf } from '../sessions/end-sessions.ts'
import { requireSuccessor } from './guard-power.ts'
import { people } from './schema.ts'
import { lockTeamsOf } from './set-availability.ts'

export interface ActiveElsewhere {
  readonly orgId: string
  readonly personId: string
  readonly active: boolean
  /** Kept with the block: what a source blocked, it may unblock; what an administrator blocked stays blocked. */
  readonly because: 'directory' | 'scim'
  readonly actor: Actor
}

export type ActiveAnswer =
  | { readonly changed: boolean; readonly endedSessionIds: readonly string[] }
  /** In words: the last who can manage people stays. */
  | { readonly refused: string }

/**
 * Blocks somebody who was disabled where they are kept, with all their sessions, or lets them in again. What they worked
 * on goes back to the lines. After the commit the caller tells of it: `rights.changed`.
 */
export async function setActiveElsewhere(tx: Tx, elsewhere: ActiveElsewhere): Promise<ActiveAnswer> {
  const { orgId, personId, active, because } = elsewhere
  await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, personId)
  const person = await lockRow(tx, people, { id: personId, called: 'person' })
  if (active) {
    if (!person.blockedAt || person.blockedBecause !== because) return { changed: false, endedSessionIds: [] }
    await updateRow(tx, people, personId, { blockedAt: null, blockedBecause: null, updatedAt: new Date() })
    if (person.availability === 'online') await offerLines(tx, orgId, personId)
    await note(tx, elsewhere, 'person.unblocked', {})
    return { changed: true, endedSessionIds: [] }
  }
  if (person.blockedAt) return { changed: false, endedSessionIds: [] }
  const refused = await whyIndispensable(tx, person)
  if (refused !== null) return { refused }
  await updateRow(tx, people, personId, { blockedAt: new Date(), blockedBecause: because, updatedAt: new Date() })
  await releaseRequests(tx, { orgId, personId })
  const endedSessionIds = await endSessionsOf(tx, personId, { because: 'blocked' })
  await note(tx, elsewhere, 'person.blocked', { endedSessions: endedSessionIds.length })
  return { changed: true, endedSessionIds }
}

async function whyIndispensable(tx: Tx, person: { id: string; role: string }): Promise<string | null> {
  try {
    await requireSuccessor(tx, person, '')
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return error.message
    throw error
  }
}

async function note(tx: Tx, elsewhere: ActiveElsewhere, action: string, said: object): Promise<void> {
  const { orgId, personId, actor, because } = elsewhere
  const after = { because, ...said }
  await writeAudit(tx, { orgId, actor, action, targetKind: 'person', targetId: personId, after })
}
