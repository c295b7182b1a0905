import { type DirectorySource, listActiveSources } from '@holdfast/db/directories/queries.ts'
import type { FastifyInstance } from 'fastify'

/** A directory whose tickets sign people in, with its secrets still sealed. */
export interface NegotiateSource extends DirectorySource {
  readonly keytab: string
  readonly realm: string
}

/** @returns the organization's directories that tickets are taken from, in their order */
export async function listNegotiateSources(app: FastifyInstance, orgId: string): Promise<NegotiateSource[]> {
  const sources = await app.db.tenant(orgId, listActiveSources)
  return sources.flatMap((source) => {
    const { keytab } = source
    const realm = source.settings.kerberosRealm ?? null
    return keytab === null || realm === null ? [] : [{ ...source, keytab, realm }]
  })
}

/** @returns whether to show it among the ways of signing in */
export async function offersNegotiate(app: FastifyInstance, orgId: string): Promise<boolean> {
  return app.kerberos.isBuilt && (await listNegotiateSources(app, orgId)).length > 0
}
