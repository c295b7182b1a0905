import { type DirectorySettings, directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import type { Samba } from './samba/samba.ts'

/** How the test domain is reached as its service account. */
export function settingsFor(samba: Samba, changes: Partial<DirectorySettings> = {}): DirectorySettings {
  const { facts } = samba
  return {
    ...directoryDefaults,
    kind: 'active_directory',
    servers: [samba.ldapsUrl],
    certificateAuthority: samba.authority,
    serviceAccount: facts.serviceAccount.dn,
    base: facts.deskDn,
    ...changes,
  }
}
