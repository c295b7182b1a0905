import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, everywhere } from '@holdfast/contracts/people/rights.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { LinkHolder } from '@holdfast/db/links/queries.ts'
import { askerOf } from '@holdfast/db/people/rights.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { FastifyRequest } from 'fastify'

/** Who sent a request, as far as every operation needs it. */
export interface Caller extends Asker {
  readonly orgId: string
  readonly organization: SessionHolder['organization']
  readonly person: SessionHolder['person']
  /** Empty for whoever came by a link. */
  readonly sessionId: string
  /** Set for whoever came by a private link (features A19): it reaches one request, and what says `link: true`. */
  readonly link: { readonly id: string; readonly requestId: string; readonly purpose: 'chat' | 'follow' } | null
  /** How events name this person. */
  readonly actor: Actor
}

declare module 'fastify' {
  interface FastifyRequest {
    /** `null` on routes for anyone; elsewhere `callerOf` spares the question. */
    caller: Caller | null
  }
}

export function createCaller({ person, organization, sessionId }: SessionHolder): Caller {
  const actor: Actor = { kind: 'person', id: person.id }
  return {
    ...askerOf(person.id, person.rights),
    orgId: organization.id,
    organization,
    person,
    sessionId,
    link: null,
    actor,
  }
}

/**
 * Whoever holds a link is a requester, whatever else the person may be.
 */
export function createLinkCaller({ link, person, organization }: LinkHolder): Caller {
  const { id, requestId, purpose } = link
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
    actor: { kind: 'person', id: person.id },
  }
}

/** @throws AppError `not_signed_in` on a route that is for anyone */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new AppError('not_signed_in')
  return request.caller
}
