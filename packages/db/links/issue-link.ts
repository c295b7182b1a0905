import type { LinkPurpose } from '@holdfast/contracts/links/link.ts'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { makeLinkToken } from './link-token.ts'
import { accessLinks } from './schema.ts'

export interface NewLink {
  readonly orgId: string
  /** The one request that it reaches. */
  readonly requestId: string
  /** As whom its holder acts. */
  readonly personId: string
  readonly purpose: LinkPurpose
  /** How long it is good, in milliseconds. */
  readonly ttlMs: number
}

export interface IssuedLink {
  readonly id: string
  /** Shown to its holder once, and kept nowhere: for `Authorization: Link <token>`, or behind the `#` of an address. */
  readonly token: string
  readonly expiresAt: Date
}

/** Makes a private way into one request. Whoever calls it sees to it that the token reaches nobody but its holder. */
export async function issueLink(tx: Tx, { ttlMs, ...link }: NewLink): Promise<IssuedLink> {
  const id = newId()
  const { token, secretHash } = makeLinkToken({ orgId: link.orgId, linkId: id })
  const expiresAt = new Date(Date.now() + ttlMs)
  await tx.insert(accessLinks).values({ ...link, id, secretHash, expiresAt })
  return { id, token, expiresAt }
}
