/** Signing in by an OpenID Connect provider (features E8): there and back. Browsers only; both ways are redirects. */

import { signInPaths } from '@holdfast/contracts/auth/sign-in-paths.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { type ProviderProblem, StartProviderQuery } from '@holdfast/contracts/providers/sign-in.ts'
import { findAskedProvider, findProviderRow } from '@holdfast/db/identity-providers/queries.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitTries, noteFailure } from './limit-tries.ts'
import { organizationOf } from './organization-of.ts'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { arrive, depart, type Journey } from './providers/journey.ts'
import { linkOwn } from './providers/link-own.ts'
import { readFailure, SignInProblem } from './providers/problems.ts'
import { redeem, type Vouched } from './providers/redeem.ts'
import { safePath } from './providers/safe-path.ts'
import { takeInVouched } from './providers/take-in.ts'

const config = { permission: 'anyone' } as const

export function startProvider(app: App): void {
  const schema = {
    summary: 'Go to a provider to sign in',
    description: 'For browsers: leads on to the provider, or back to the sign-in page, which says why not.',
    tags: ['auth'],
    params: Type.Object({ providerId: Id }),
    querystring: StartProviderQuery,
    response: { 302: Type.Null() },
  }
  app.get('/auth/providers/:providerId/start', { schema, config }, async (request, reply) => {
    const organization = await organizationOf(app, request, undefined, 'headers/host')
    const { providerId } = request.params
    const { to, loginHint, moved = false } = request.query
    // The provider sends people back to one address, and the cookie of the browser is to be there.
    const elsewhere = moved ? null : await canonicalUrl(app, request, organization)
    if (elsewhere !== null) return redirect(reply, elsewhere)
    await limitTries(app, request, triesOf(organization))
    try {
      const departure = { organization, providerId, to: safePath(to), loginHint }
      const { url } = await depart(app, request, reply, departure)
      return redirect(reply, url)
    } catch (error) {
      return showProblem(app, request, reply, { organization, providerId, error, at: signInPaths.signIn })
    }
  })
}

export function finishProvider(app: App): void {
  const schema = {
    summary: 'Come back from a provider',
    description: 'For browsers: where a provider sends them. What it adds to the address is its own business.',
    tags: ['auth'],
    response: { 302: Type.Null() },
  }
  app.get('/auth/providers/callback', { schema, config }, async (request, reply) => {
    const organization = await organizationOf(app, request, undefined, 'headers/host')
    const { id: orgId } = organization
    const { state } = request.query as { state?: unknown }
    let journey: Journey | undefined
    try {
      journey = await arrive(app, request, { orgId, state })
      const provider = await app.db.tenant(orgId, (tx) => findAskedProvider(tx, journey?.providerId ?? ''))
      if (!provider?.active) throw new SignInProblem('switched_off', 'the provider was switched off meanwhile')
      const answer = request.url.slice(request.url.indexOf('?'))
      const vouched = await redeem(app, { provider, journey, state: String(state), answer })
      if (journey.linkPersonId !== null) {
        await linkOwn(app, request, { orgId, provider, personId: journey.linkPersonId, subject: vouched.subject })
        return redirect(reply, journey.to)
      }
      const to = await enter(app, request, reply, { orgId, provider, vouched, to: journey.to })
      return redirect(reply, to)
    } catch (error) {
      if (!journey) await noteFailure(app, request, triesOf(organization))
      const providerId = journey?.providerId ?? null
      const at = journey?.linkPersonId ? pathOf(journey.to) : signInPaths.signIn
      return showProblem(app, request, reply, { organization, providerId, error, at })
    }
  })
}

interface Entry {
  readonly orgId: string
  readonly provider: NonNullable<Awaited<ReturnType<typeof findAskedProvider>>>
  readonly vouched: Vouched
  readonly to: string
}

async function enter(app: App, request: FastifyRequest, reply: FastifyReply, entry: Entry): Promise<string> {
  const { orgId, provider, vouched, to } = entry
  const taken = await takeInVouched(app.db, orgId, provider, vouched)
  const { personId, changedSessionIds } = taken
  if (changedSessionIds !== null) app.rights.changed(orgId, { personId, sessionIds: changedSessionIds })
  const proved = { orgId, personId, method: 'provider', providerId: provider.id } as const
  try {
    return pathAfterSignIn(await finishSignIn(app, request, reply, proved), to)
  } catch (error) {
    const isBlocked = error instanceof AppError && error.code === 'credentials_wrong'
    throw isBlocked ? new SignInProblem('blocked', 'the person may not sign in') : error
  }
}

interface Failed {
  readonly organization: Organization
  readonly providerId: string | null
  readonly error: unknown
  /** The path of the page where the person began. */
  readonly at: string
}

/** Tells the person on the page where they began, and the log why. */
async function showProblem(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { organization, providerId, error, at }: Failed,
): Promise<FastifyReply> {
  // What we know of by its code is answered by it: too many tries, a database that is away.
  if (error instanceof AppError) throw error
  const { problem, message: reason } = readFailure(error)
  const provider = providerId && (await app.db.tenant(organization.id, (tx) => findProviderRow(tx, providerId)))
  request.log.warn({ orgId: organization.id, providerId, problem, reason }, 'signing in by a provider failed')
  // Whoever is not signed in any more has nothing to see where they began to link their account.
  const page = problem === 'not_signed_in' ? signInPaths.signIn : at
  return redirect(reply, `${page}#${fragment(problem, provider ? provider.name : null)}`)
}

function pathOf(to: string): string {
  return to.replace(/#.*$/s, '')
}

function fragment(problem: ProviderProblem, provider: string | null): string {
  return new URLSearchParams({ problem, ...(provider !== null && { provider }) }).toString()
}

async function canonicalUrl(app: App, request: FastifyRequest, organization: Organization): Promise<string | null> {
  const base = new URL(await app.organizations.urlOf(organization))
  if (base.host === request.host.toLowerCase()) return null
  // Once: behind a proxy that hides the host, no address would ever be the right one.
  const url = new URL(request.url, base)
  url.searchParams.set('moved', 'true')
  return `${base.origin}${url.pathname}${url.search}`
}

function triesOf({ id: orgId }: Organization) {
  return { orgId, kind: 'provider', account: null }
}

function redirect(reply: FastifyReply, to: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(to, 302)
}
