import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { KerberosVerifier } from './verifier.ts'
import { VerifierTrouble } from './verifier-child.ts'

const unreliable = join(import.meta.dirname, 'testing/unreliable-package.cjs')

describe('a verifier', () => {
  const opened: KerberosVerifier[] = []
  afterEach(() => {
    for (const verifier of opened.splice(0)) verifier.close()
  })
  const open = (packageName = unreliable): KerberosVerifier => {
    const options = { keytab: Buffer.from('keys'), realm: 'DESK.TEST', packageName, patienceMs: 2_000 }
    const verifier = new KerberosVerifier(options)
    opened.push(verifier)
    return verifier
  }
  const accepted = { outcome: 'accepted', principal: 'alice@DESK.TEST' }

  it('answers each who asks, all by one process', async () => {
    const verifier = open()
    const answers = await Promise.all(Array.from({ length: 20 }, () => verifier.verify('count')))
    const counts = answers.map((answer) => (answer.outcome === 'accepted' ? Number(answer.answer) : 0))
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await verifier.verify('refuse')).toMatchObject({ outcome: 'refused', reason: 'no such ticket' })
    expect(await verifier.verify('nobody')).toMatchObject({ outcome: 'refused', reason: 'it names nobody' })
  })

  it('takes its process down with it, and nobody else, when native code breaks', async () => {
    const verifier = open()
    await verifier.verify('fine')
    const [broken, beside] = await Promise.allSettled([verifier.verify('abort'), verifier.verify('fine')])
    expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(VerifierTrouble) })
    expect(String(broken.status === 'rejected' && broken.reason)).toContain('SIGABRT')
    // Not answered for either, for nothing is known of it.
    expect(beside?.status).toBe('rejected')
    const after = await Promise.all(Array.from({ length: 5 }, () => verifier.verify('count')))
    // One new process for all who come next.
    expect(after.map((answer) => answer.outcome === 'accepted' && Number(answer.answer)).sort()).toEqual([
      1, 2, 3, 4, 5,
    ])
  })

  it('is ended when it hangs, and begins anew', async () => {
    const verifier = open()
    await verifier.verify('fine')
    const startedAt = performance.now()
    await expect(verifier.verify('hang')).rejects.toThrow('does not answer within 2 s')
    expect(performance.now() - startedAt).toBeLessThan(4_000)
    expect(await verifier.verify('fine')).toMatchObject(accepted)
  })

  it('says why it does not start, each time it is asked', async () => {
    const verifier = open('not-installed')
    await expect(verifier.verify('fine')).rejects.toThrow("Cannot find module 'not-installed'")
    await expect(verifier.verify('fine')).rejects.toThrow(VerifierTrouble)
  })

  it('answers what it was asked before it was closed, and nothing after', async () => {
    const verifier = open()
    await verifier.verify('fine')
    const pending = verifier.verify('fine')
    verifier.close()
    expect(await pending).toMatchObject(accepted)
    await expect(verifier.verify('fine')).rejects.toThrow('closed')
  })
})
