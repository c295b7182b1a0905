/** Private links as a desk has them mailed, for tests. */
import { type IssuedLink, issueLink } from '@holdfast/db/links/issue-link.ts'
import type { TestDesk } from '../test-helper.ts'

/** A link by which the requester may follow a request. */
export function follow({ db, org }: TestDesk, requestId: string, ttlMs = 60_000): Promise<IssuedLink> {
  const { orgId, requesterId: personId } = org
  return db.tenant(orgId, (tx) => issueLink(tx, { orgId, requestId, personId, purpose: 'follow', ttlMs }))
}
