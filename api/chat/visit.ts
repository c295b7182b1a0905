/** Who comes in, and under which limits. */
import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import { ensureVisitor, isVisitorBlocked } from '@holdfast/db/chat/visitors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import type { FastifyRequest } from 'fastify'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { isSameHost } from '../auth/cross-site.ts'
import { findPublicOrganization } from './find-desk.ts'
import { countVisit } from './visitor-limits.ts'

export interface Visit {
  readonly organization: Organization
  /** `null` for who only says who they are. */
  readonly caller: Caller | null
  readonly name: string
  readonly email: string
  readonly addressHash: string
}

interface Said {
  readonly name?: string
  readonly email?: string
}

/**
 * Whoever is signed in comes as that person, anybody else as they say.
 * @throws AppError `validation_failed` without name and email, `too_many_requests`
 */
export async function receiveVisit(
  app: App,
  request: FastifyRequest,
  kind: 'chat' | 'form',
  said: Said,
): Promise<Visit> {
  const caller = await findSignedIn(app, request, said)
  const organization = await findPublicOrganization(app, request, caller)
  if (caller && caller.orgId !== organization.id)
    throw new AppError('not_signed_in', 'You are signed in to another organization')
  if (!caller) refuseFaults([...missing('/name', said.name), ...missing('/email', said.email)])
  const { name, email } = caller?.person ?? { name: said.name ?? '', email: said.email ?? '' }
  const addressHash = app.visitors.hashAddress(request.ip)
  const marks = caller ? [caller.personId] : [addressHash, app.visitors.hashEmail(email)]
  await countVisit(app, { orgId: organization.id, kind, marks })
  return { organization, caller, name: withoutControls(name), email, addressHash }
}

/** Finds or makes the visitor's person. @throws AppError `visitor_blocked` */
export async function admitVisitor(tx: Tx, { organization, caller, name, email, addressHash }: Visit): Promise<string> {
  if (caller) return caller.personId
  // First, because it waits for whoever blocks this address right now.
  const visitor = await ensureVisitor(tx, { orgId: organization.id, email, name })
  if (visitor.blocked || (await isVisitorBlocked(tx, { email, addressHash }))) throw new AppError('visitor_blocked')
  return visitor.id
}

/** A cookie counts on our own pages only; one that has ended is no hindrance for who says name and email. */
async function findSignedIn(app: App, request: FastifyRequest, said: Said): Promise<Caller | null> {
  const { origin, authorization } = request.headers
  if (origin !== undefined && !isSameHost(origin, request.host)) return null
  const hasToken = /^bearer /i.test(authorization ?? '')
  // A link is a way to one request, and says nothing of who makes another.
  if (authorization !== undefined && !hasToken) return null
  if (!hasToken && !app.sessions.cookies.readAccess(request)) return null
  try {
    return await app.sessions.identify(request)
  } catch (error) {
    const isAnonymous = said.name !== undefined && said.email !== undefined
    if (error instanceof AppError && isAnonymous && !hasToken) return null
    throw error
  }
}

function missing(path: string, value: string | undefined): FieldError[] {
  return value === undefined ? [{ path, message: 'is missing' }] : []
}

/** A name stands in the heads of emails and in one line of a list. */
function withoutControls(name: string): string {
  return name.replaceAll(/\p{Cc}+/gu, ' ').trim()
}
