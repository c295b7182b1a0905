import { type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import { type DirectorySettings, directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { directories } from '@holdfast/db/directories/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import type { Samba } from './samba.ts'

/** Makes the domain a directory of an organization, with single sign-on. @returns the directory's id */
export async function connectDomain(
  { db, org: { orgId } }: TestDesk,
  samba: Samba,
  changes: Partial<DirectorySettings> = {},
): Promise<string> {
  const { facts } = samba
  const seal = (text: string) => encrypt(deriveKey(testConfig().masterKey, 'directories'), text)
  const settings: DirectorySettings = {
    ...directoryDefaults,
    kind: 'active_directory',
    servers: [samba.ldapsUrl],
    certificateAuthority: samba.authority,
    serviceAccount: facts.serviceAccount.dn,
    base: facts.baseDn,
    kerberosRealm: facts.realm,
    ...changes,
  }
  const secrets = {
    bindPassword: seal(facts.serviceAccount.password),
    keytab: seal(samba.keytab.toString('base64')),
  }
  const id = newId()
  const row = { id, orgId, name: 'The domain', settings, ...secrets }
  await db.tenant(orgId, (tx) => tx.insert(directories).values(row))
  return id
}
