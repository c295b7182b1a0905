import type { Principal } from '@holdfast/directory/prove-principal.ts'

/**
 * @param text as the library writes it (RFC 1964, 2.1.1): `alice@DESK.TEST`, or `alice\@desk.test@DESK.TEST`
 * @returns `null` for what is no person: a service has two parts, a computer ends in `$`
 */
export function readPrincipal(text: string): Principal | null {
  // A control character is written with another letter behind the backslash; nobody's name has one.
  const [, escaped = '', realm = ''] = /^((?:[^@/\\]|\\[@/\\])+)@([^@/\\]+)$/.exec(text) ?? []
  const name = escaped.replaceAll(/\\(.)/g, '$1')
  return name === '' || name.endsWith('$') ? null : { name, realm }
}
