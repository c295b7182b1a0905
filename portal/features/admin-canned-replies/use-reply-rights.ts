import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { isEverywhere } from '@holdfast/contracts/people/rights.ts'
import { useMay, useMe } from '../../lib/session.ts'

/** Everybody keeps their own; who rules a part shares with teams only. Which are theirs the API knows. */
export function useReplyRights() {
  const mayShare = useMay('canned_reply:manage')
  const mayShareWithAll = isEverywhere(useMe().scope) && mayShare
  const mayEdit = ({ shared, team }: CannedReply) => !shared || (team === null ? mayShareWithAll : mayShare)
  return { mayShare, mayShareWithAll, mayEdit }
}
