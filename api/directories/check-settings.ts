import { X509Certificate } from 'node:crypto'
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import type { FieldError } from '@holdfast/contracts/errors.ts'
import { findFilterFault } from '@holdfast/directory/filters.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import { findKeytabFault } from '../kerberos/keytab.ts'

/** What a directory would be like after the deed. */
export interface WantedDirectory {
  readonly settings: DirectorySettings
  readonly hasBindPassword: boolean
  /** In Base64, when there is to be another one. */
  readonly keytab?: string | null | undefined
  readonly hasKeytab: boolean
}

const distinguishedName = /^\s*[A-Za-z][A-Za-z0-9.-]*\s*=/

/** What a schema cannot say. @throws AppError `validation_failed` with the field of each */
export function checkDirectory({ settings, hasBindPassword, keytab, hasKeytab }: WantedDirectory): void {
  const at = (path: string, message: string | null): FieldError[] =>
    message === null ? [] : [{ path: `/settings/${path}`, message }]
  const { serviceAccount, loginTemplate, syncEveryMinutes, kerberosRealm } = settings
  const isAlone = serviceAccount === null
  refuseFaults([
    ...settings.servers.flatMap((url, index) => at(`servers/${index}`, findServerFault(url))),
    ...at('certificateAuthority', findCertificateFault(settings.certificateAuthority)),
    ...at('serviceAccount', isAlone || /[=@\\]/.test(serviceAccount) ? null : 'must be like CN=…,DC=…, or name@domain'),
    ...(!isAlone && !hasBindPassword ? [{ path: '/bindPassword', message: 'is needed for the service account' }] : []),
    ...at('loginTemplate', isAlone && loginTemplate === null ? 'is needed where there is no service account' : null),
    ...at('loginTemplate', findTemplateFault(loginTemplate)),
    ...at('base', findNameFault(settings.base)),
    ...at('groupBase', settings.groupBase === null ? null : findNameFault(settings.groupBase)),
    ...at('peopleFilter', settings.peopleFilter === null ? null : findFilterFault(settings.peopleFilter)),
    ...at('syncEveryMinutes', isAlone && syncEveryMinutes !== null ? 'needs a service account' : null),
    ...at('kerberosRealm', isAlone && kerberosRealm !== null ? 'needs a service account' : null),
    ...findKeytabFaults(kerberosRealm, keytab, hasKeytab),
  ])
}

function findServerFault(url: string): string | null {
  if (!URL.canParse(url) || new URL(url).port === '0') return 'is no address of a server'
  return null
}

function findNameFault(name: string): string | null {
  return distinguishedName.test(name) ? null : 'must be a distinguished name such as DC=corp,DC=example'
}

function findTemplateFault(template: string | null): string | null {
  if (template === null || /[=@\\]/.test(template)) return null
  return 'must be like {login}@corp.example, or uid={login},ou=people,dc=corp,dc=example'
}

function findCertificateFault(pem: string | null): string | null {
  if (pem === null) return null
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  if (/PRIVATE KEY/.test(pem)) return 'holds a private key; only certificates belong here'
  if (found.length === 0) return 'holds no certificate in PEM'
  try {
    for (const certificate of found) new X509Certificate(certificate)
    return null
  } catch {
    return 'holds a certificate that cannot be read'
  }
}

function findKeytabFaults(realm: string | null, keytab: string | null | undefined, hasKeytab: boolean): FieldError[] {
  if (realm === null) {
    return keytab ? [{ path: '/settings/kerberosRealm', message: 'is needed for a keytab' }] : []
  }
  if (!hasKeytab) return [{ path: '/keytab', message: 'is needed for a Kerberos realm' }]
  const fault = keytab ? findKeytabFault(Buffer.from(keytab, 'base64'), realm) : null
  return fault === null ? [] : [{ path: '/keytab', message: fault }]
}
