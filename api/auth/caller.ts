import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Permission } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, everywhere, grantsNamed } from '@holdfast/contracts/people/rights.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { TokenHolder } from '@holdfast/db/api-tokens/queries.ts'
import type { LinkHolder } from '@holdfast/db/links/queries.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { FastifyRequest } from 'fastify'

/** Who sent a request, as far as every operation needs it. */
export interface Caller extends Asker {
  readonly orgId: string
  readonly organization: SessionHolder['organization']
  readonly person: SessionHolder['person']
  /** Empty for whoever came by a link or an API token. */
  readonly sessionId: string
  /** Set for whoever came by a private link (features A19): it reaches one request, and what says `link: true`. */
  readonly link: { readonly id: string; readonly requestId: string; readonly purpose: 'chat' | 'follow' } | null
  /** Set for whoever came by an API token (features E9): `grants` are then no wider than its scopes. */
  readonly token: { readonly id: string; readonly name: string; readonly scopes: readonly Permission[] } | null
  /** How events name this person. */
  readonly actor: Actor
  /** How the audit log names who did it: the person, or the token that acts as that person. */
  readonly doer: Actor
}

declare module 'fastify' {
  interface FastifyRequest {
    /** `null` on routes for anyone; elsewhere `callerOf` spares the question. */
    caller: Caller | null
  }
}

export function createCaller({
  person,
  organization,
  sessionId,
}: Pick<SessionHolder, 'person' | 'organization' | 'sessionId'>): Caller {
  const actor: Actor = { kind: 'person', id: person.id }
  return {
    ...askerOf(person.id, person.rights),
    orgId: organization.id,
    organization,
    person,
    sessionId,
    link: null,
    token: null,
    actor,
    doer: actor,
  }
}

/** Whoever holds a token may do what its scopes name, as far as its owner may do that now. */
export function createTokenCaller({ token, person, organization }: TokenHolder): Caller {
  const { id, name, scopes } = token
  const caller = createCaller({ person, organization, sessionId: '' })
  return {
    ...caller,
    grants: grantsNamed(caller.grants, scopes),
    token: { id, name, scopes },
    doer: { kind: 'token', id },
  }
}

/**
 * Whoever holds a link is a requester, whatever else the person may be.
 */
export function createLinkCaller({ link, person, organization }: LinkHolder): Caller {
  const { id, requestId, purpose } = link
  const actor: Actor = { kind: 'person', id: person.id }
  return {
    personId: person.id,
    role: 'requester',
    grants: builtInGrants.requester,
    scope: everywhere,
    teamIds: [],
    orgId: organization.id,
    organization,
    person: { ...person, role: 'requester' },
    sessionId: '',
    link: { id, requestId, purpose },
    token: null,
    actor,
    doer: actor,
  }
}

/** @throws AppError `not_signed_in` on a route that is for anyone */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new AppError('not_signed_in')
  return request.caller
}
