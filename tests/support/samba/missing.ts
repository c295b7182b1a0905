/** Whether a real Active Directory controller can be run here. */
import { existsSync } from 'node:fs'
import { findOnPath } from '@holdfast/stack/binaries.ts'
import { readConfig } from '@holdfast/stack/config.ts'

const packages = 'samba samba-ad-dc samba-ad-provision winbind krb5-user ldb-tools'
const programs = ['samba', 'samba-tool', 'ldbadd', 'ldbmodify', 'kinit', 'klist', 'openssl']
const templates = '/usr/share/samba/setup/provision.ldif'

/** @returns the first reason why tests that need it have to be skipped; `null`: it can be started */
export function sambaMissing(): string | null {
  if (process.platform !== 'linux') return 'a Samba domain controller runs on Linux only'
  // LDAP's ports are below 1024, and Samba can't be told others.
  if (process.getuid?.() !== 0) return 'a Samba domain controller needs to be started as root'
  const missing = programs.filter((name) => !findOnPath(name, searchPath()))
  if (!existsSync(templates)) missing.push(templates)
  if (missing.length === 0) return null
  return `not found: ${missing.join(', ')} (Debian: apt-get install ${packages})`
}

/** Its programs are among the system's, which are not on everybody's path. */
export const searchPath = (): string => `${readConfig().searchPath}:/usr/sbin:/sbin`
