import { AppError } from '@holdfast/contracts/errors.ts'
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
    const slug = app.organizations.slugOf(request)
    const isHere = named && (slug === null || (await app.organizations.bySlug(slug)).id === named.orgId)
    if (!named || !isHere) throw new AppError('code_wrong', 'The link has been used, or is too old')
    return { by: 'link', orgId: named.orgId, named }
  }
  if (email === undefined) throw needed('/email', 'is needed with a code')
  if (code === undefined) throw needed('/code', 'is needed, or a token')
  const { id: orgId } = await organizationOf(app, request, organization)
  const named = app.signIn.proofs.read(request, kind)
  return { by: 'code', orgId, email, code, named: named?.orgId === orgId ? named : null }
}

function needed(path: string, message: string): AppError {
  return new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
}
