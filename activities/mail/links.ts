/** Where a mail's buttons lead. */
import { followLinkMs, followPath } from '@holdfast/contracts/links/link.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import type { House } from './house.ts'

export interface FollowLink {
  readonly id: string
  readonly url: string
  readonly expiresAt: Date
}

/** Made when the mail is, so that its token is in no payload, no history and no ledger. */
export async function makeFollowLink(
  tx: Tx,
  house: House,
  { requestId, personId, ttlMs = followLinkMs }: { requestId: string; personId: string; ttlMs?: number | undefined },
): Promise<FollowLink> {
  const { organization, deskUrl } = house
  const link = await issueLink(tx, { orgId: organization.id, requestId, personId, purpose: 'follow', ttlMs })
  return { id: link.id, url: `${deskUrl}${followPath}#${link.token}`, expiresAt: link.expiresAt }
}

export const requestUrl = ({ deskUrl }: House, requestId: string): string => `${deskUrl}/requests/${requestId}`

export const formatNumber = ({ organization }: House, number: number): string =>
  `${organization.numberPrefix}-${number}`
