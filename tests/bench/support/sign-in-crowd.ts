import { createAccessTokens } from '@holdfast/api/auth/access-tokens.ts'
import { keyAges } from '@holdfast/api/auth/key-plan.ts'
import { createSigningKeys } from '@holdfast/api/auth/signing-keys.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { sessions } from '@holdfast/db/people/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { Bench } from './bench.ts'

/** Opens a session for each, without the password that would take a second each. @returns the headers of each */
export async function signInCrowd(
  { harness, stack }: Bench,
  { orgId, slug }: MinimalOrganization,
  personIds: readonly string[],
): Promise<Record<string, string>[]> {
  const host = `${slug}.localhost:${stack.ports.api}`
  const tokens = createAccessTokens(
    createSigningKeys(harness.db, stack.secrets.masterKey, keyAges(30)),
    `http://localhost:${stack.ports.api}`,
  )
  const expiresAt = new Date(Date.now() + 3_600_000)
  const signedIn = personIds.map((personId) => ({ id: newId(), personId }))
  for (let from = 0; from < signedIn.length; from += 1_000) {
    const rows = signedIn.slice(from, from + 1_000).map(({ id, personId }) => ({
      id,
      orgId,
      personId,
      refreshHash: id,
      expiresAt,
      userAgent: null,
      address: null,
    }))
    await harness.db.tenant(orgId, (tx) => tx.insert(sessions).values(rows))
  }
  return Promise.all(
    signedIn.map(async ({ id, personId }) => {
      const { token } = await tokens.sign({ personId, sessionId: id, orgId })
      return { host, origin: `http://${host}`, cookie: `holdfast_access=${token}` }
    }),
  )
}
