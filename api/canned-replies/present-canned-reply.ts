import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import type { CannedReplyRow } from '@holdfast/db/canned-replies/queries.ts'
import { presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'

export function presentCannedReply(row: CannedReplyRow): CannedReply {
  const { id, title, shortcut, body, ownerId, teamId, teamName, active, version, updatedAt } = row
  const team = presentNamed(teamId, teamName)
  return {
    id,
    title,
    shortcut,
    body,
    shared: ownerId === null,
    team,
    active,
    version,
    updatedAt: presentTime(updatedAt),
  }
}
