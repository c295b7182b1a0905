/** The files that Samba and the programs of Kerberos read; nothing of the machine's own configuration is used. */
import { join } from 'node:path'
import { domain, realm } from './people.ts'

/** Written whole: Debian's sample would leak into a provisioned one. */
export function writeSmbConf(dir: string, address: string): string {
  const folders = ['private', 'state', 'cache', 'lock', 'ncalrpc', 'bind']
  const names = ['private dir', 'state directory', 'cache directory', 'lock directory', 'ncalrpc dir', 'binddns dir']
  return `${[
    '[global]',
    `workgroup = ${domain}`,
    `realm = ${realm}`,
    'netbios name = DC',
    'server role = active directory domain controller',
    'server services = ldap, kdc',
    // Any address of the loopback network will do, so every controller has its own, with all the usual ports.
    `interfaces = ${address}/8`,
    'bind interfaces only = yes',
    ...names.map((name, index) => `${name} = ${join(dir, folders[index] ?? '')}`),
    `pid directory = ${join(dir, 'run')}`,
    `log file = ${join(dir, 'samba.log')}`,
    `posix:eadb = ${join(dir, 'private/eadb.tdb')}`,
    'dns update command = /bin/true',
    'tls enabled = yes',
    `tls cafile = ${join(dir, 'tls/authority.pem')}`,
    `tls certfile = ${join(dir, 'tls/certificate.pem')}`,
    `tls keyfile = ${join(dir, 'tls/key.pem')}`,
    '[sysvol]',
    `path = ${join(dir, 'sysvol')}`,
    '[netlogon]',
    `path = ${join(dir, 'sysvol/desk.test/scripts')}`,
  ].join('\n')}\n`
}

export const sambaFolders = [
  'private',
  'state',
  'cache',
  'lock',
  'ncalrpc',
  'bind',
  'run',
  'tls',
  'sysvol/desk.test/scripts',
]

/** For those who ask the controller for tickets. */
export const writeKrb5Conf = (address: string): string =>
  `${[
    '[libdefaults]',
    `default_realm = ${realm}`,
    'dns_lookup_kdc = false',
    'dns_lookup_realm = false',
    'dns_canonicalize_hostname = false',
    'rdns = false',
    '[realms]',
    `${realm} = {`,
    `  kdc = ${address}:88`,
    `  kpasswd_server = ${address}:464`,
    '}',
    '[domain_realm]',
    `localhost = ${realm}`,
    `.localhost = ${realm}`,
  ].join('\n')}\n`
