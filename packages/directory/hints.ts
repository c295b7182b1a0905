import type { TestStep } from '@holdfast/contracts/directories/test-directory.ts'
import type { DirectoryFailure } from './failures.ts'

const hints: Readonly<Record<TestStep, string>> = {
  resolve: 'Check the name of the server, and that this machine uses the name servers of the domain.',
  connect: 'Check that the server runs and that no firewall stands between: port 636 for ldaps://, 389 for ldap://.',
  tls:
    'The server has to have a certificate for TLS. Domain controllers get one from the certificate services of the ' +
    'domain, or one that is put into the store of the computer.',
  bind: 'Check the service account and its password, and that the account is neither disabled nor expired.',
  base: 'Check the base: it has to be the distinguished name of something that the service account may read.',
  people: 'Check the base and the filter for people, and that the service account may read them.',
  groups: 'Check the base for groups. Without groups people can sign in, but mappings give nobody anything.',
}

/** By the codes of OpenSSL and Node. */
const ofCertificates: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The certificate is for another name. Name the server in the settings as its certificate names it.',
  CERT_HAS_EXPIRED: 'The certificate has expired. Renew it on the server.',
  CERT_NOT_YET_VALID: 'The certificate is not valid yet. Compare the clocks of both machines.',
}

const unknownAuthority =
  'Nobody here trusts who issued the certificate. Put the certificate of that authority (PEM) into the settings.'

/** @returns what somebody can do about a step that failed */
export function hintFor(step: TestStep, failure: DirectoryFailure | null): string {
  if (failure?.trouble !== 'untrusted') return hints[step]
  const { code = '' } = (failure.cause ?? {}) as { code?: string }
  return ofCertificates[code] ?? unknownAuthority
}
