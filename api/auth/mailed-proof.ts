import { AppError } from '@holdfast/contracts/errors.ts'
import { findOwnOrganization } from '@holdfast/db/organizations/administration.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ProofKind } from './browser-proofs.ts'
import { type NamedSecret, parseNamedSecret } from './mailed-token.ts'
import { organizationOf } from './organization-of.ts'

/** What somebody shows of what was mailed to them. */
export type MailedProof =
  | { readonly by: 'link'; readonly orgId: string; readonly named: NamedSecret }
  | {
      readonly by: 'code'
      readonly orgId: string
      /** `null` in a browser that did not ask. */
      readonly named: NamedSecret | null
      readonly email: string
      readonly code: string
    }

interface Shown {
  readonly email?: string
  readonly code?: string
  readonly token?: string
  readonly organization?: string
}

/** @throws AppError `validation_failed` for neither or both, `code_wrong` for a link that is not of this organization */
export async function readMailedProof(
  app: FastifyInstance,
  request: FastifyRequest,
  kind: ProofKind,
  { email, code, token, organization }: Shown,
): Promise<MailedProof> {
  if (token !== undefined) {
    if (code !== undefined) throw needed('/token', 'is instead of a code')
    const named = parseNamedSecret(token)
    if (!named || !(await isOfHere(app, request, named.orgId)))
      throw new AppError('code_wrong', 'The link has been used, or is too old')
    return { by: 'link', orgId: named.orgId, named }
  }
  if (email === undefined) throw needed('/email', 'is needed with a code')
  if (code === undefined) throw needed('/code', 'is needed, or a token')
  const { id: orgId } = await organizationOf(app, request, organization)
  const named = app.signIn.proofs.read(request, kind)
  return { by: 'code', orgId, email, code, named: named?.orgId === orgId ? named : null }
}

/** Whoever writes a token of their own may name an organization that is not there: nothing is counted or noted for it. */
async function isOfHere(app: FastifyInstance, request: FastifyRequest, orgId: string): Promise<boolean> {
  const slug = app.organizations.slugOf(request)
  if (slug !== null) return (await app.organizations.bySlug(slug)).id === orgId
  return (await app.db.tenant(orgId, (tx) => findOwnOrganization(tx, orgId))) !== null
}

function needed(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
