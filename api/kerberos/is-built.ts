import { createRequire } from 'node:module'

/**
 * Whether the optional native package could be built where this was installed. It is looked for, not loaded: native code
 * is for the verifiers alone.
 */
export function isKerberosBuilt(packageName = 'kerberos'): boolean {
  try {
    createRequire(import.meta.url).resolve(`${packageName}/build/Release/kerberos.node`)
    return true
  } catch {
    return false
  }
}
