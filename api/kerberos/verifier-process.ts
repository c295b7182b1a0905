/**
 * A process that checks tickets against one keytab, and knows nothing else: no database, no key, no environment but
 * where its files are. What a stranger sends is read by native code here; if that breaks, nothing else does.
 *
 * Its arguments: the native package, and the folder that is removed when the API is gone.
 */
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { VerifierReady, VerifyAnswer, VerifyOrder } from './messages.ts'

interface KerberosServer {
  readonly username: string | null
  readonly response: string | null
  step(token: string): Promise<unknown>
}

interface KerberosModule {
  initializeServer(service: string): Promise<KerberosServer>
}

// Of any host: whatever name people reach the desk by, so long as the keytab has the key.
const service = 'HTTP'
/** What the library says before it comes to the point. */
const preface = /^Unspecified GSS failure\. +Minor code may provide more information: /
const [, , packageName = '', folder = ''] = process.argv

function tell(message: VerifierReady | VerifyAnswer): void {
  // The API may go at any moment; there is nobody to tell then.
  process.send?.(message, () => undefined)
}

async function verify(kerberos: KerberosModule, { id, token }: VerifyOrder): Promise<VerifyAnswer> {
  try {
    const server = await kerberos.initializeServer(service)
    await server.step(token)
    const { username, response } = server
    if (!username) return { id, outcome: 'refused', reason: 'it names nobody' }
    return { id, outcome: 'accepted', principal: username, answer: response || null }
  } catch (error) {
    return { id, outcome: 'refused', reason: (error as Error).message.replace(preface, '') }
  }
}

process.once('disconnect', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
// Ctrl-C in a terminal reaches the whole group; the API decides when it is time.
process.on('SIGINT', () => undefined)

try {
  const kerberos = createRequire(import.meta.url)(packageName) as KerberosModule
  process.on('message', (order: VerifyOrder) => void verify(kerberos, order).then(tell))
  tell({ ready: true })
} catch (error) {
  tell({ ready: false, reason: (error as Error).message })
}
