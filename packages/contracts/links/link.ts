/** Private, expiring, revocable ways into one request for somebody without an account (features A19). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { requestStatuses } from '../requests/vocabulary.ts'
import { closed, Instant, Named, nullable, page } from '../schemas.ts'

/** `chat`: a visitor's running chat; `follow`: mailed, to follow a request. */
export const linkPurposes = ['chat', 'follow'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How long a mailed link is good, and how long one of a chat. */
export const followLinkDays = 30
export const followLinkMs = followLinkDays * 86_400_000
export const chatLinkMs = 86_400_000

/** Where a mailed link leads; the token is behind the `#`, so that no server and no log ever sees it. */
export const followPath = '/follow'

export const LinkParams = closed({ linkId: Id })

/** Whoever holds the link, as they see it. */
export const OwnLink = Type.Object({
  requestId: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  title: Type.String(),
  status: Type.Enum(requestStatuses),
  purpose: Type.Enum(linkPurposes),
  expiresAt: Instant,
  person: Named,
  organization: Type.Object({
    name: Type.String(),
    slug: Type.String(),
    accentColour: Type.String(),
    logoUrl: nullable(Type.String()),
  }),
  chat: nullable(Type.Object({ sessionId: Type.String(), deskKey: Type.String() })),
})
export type OwnLink = Static<typeof OwnLink>

/** As agents see it: never its token. */
export const Link = Type.Object({
  id: Type.String(),
  purpose: Type.Enum(linkPurposes),
  state: Type.Enum(['valid', 'expired', 'revoked']),
  person: Named,
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: nullable(Instant),
  revokedAt: nullable(Instant),
  revokedBy: nullable(Named),
})
export type Link = Static<typeof Link>

/** The newest first. */
export const LinkPage = page(Link)
export type LinkPage = Static<typeof LinkPage>
