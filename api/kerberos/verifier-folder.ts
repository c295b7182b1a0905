import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the machine itself is set up for does not matter: the keytab says it all. */
const krb5Conf = (realm: string) =>
  `${[
    '[libdefaults]',
    `default_realm = ${realm}`,
    'dns_lookup_kdc = false',
    'dns_lookup_realm = false',
    'dns_canonicalize_hostname = false',
    'rdns = false',
    // AES alone, with SHA-2 and SHA-1.
    'permitted_enctypes = aes256-sha2 aes128-sha2 aes256-sha1 aes128-sha1',
    // Minutes that the clocks of a computer and of the desk may differ by, as Windows has it.
    'clockskew = 300',
  ].join('\n')}\n`

export interface VerifierFolder {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** A folder that nobody else may read: the libraries take keytabs from files only. */
export async function makeVerifierFolder(keytab: Buffer, realm: string): Promise<VerifierFolder> {
  const path = await mkdtemp(join(tmpdir(), 'holdfast-kerberos-'))
  const files = { keytab: join(path, 'keytab'), krb5Conf: join(path, 'krb5.conf') }
  try {
    await writeFile(files.keytab, keytab, { mode: 0o600, flag: 'wx' })
    await writeFile(files.krb5Conf, krb5Conf(realm), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    await rm(path, { recursive: true, force: true })
    throw error
  }
  const env = {
    KRB5_KTNAME: `FILE:${files.keytab}`,
    KRB5_CONFIG: files.krb5Conf,
    KRB5RCACHENAME: `file2:${join(path, 'replays')}`,
    // Further mechanisms that the machine may have, such as one for NTLM, are not asked.
    GSS_MECH_CONFIG: '/dev/null',
  }
  return { path, env, remove: () => rm(path, { recursive: true, force: true }) }
}
