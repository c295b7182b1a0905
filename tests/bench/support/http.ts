/** A signed-in client of the API for loads: keep-alive, no parsing beyond what is asked for. */
import { people } from '@holdfast/db/people/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { Stack } from '@holdfast/stack/index.ts'
import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { Pool } from 'undici'
import type { Harness } from '../../support/harness.ts'

export interface HttpSession {
  /** With which others may ask as the same person from a page of the desk. */
  readonly headers: Record<string, string>
  get(path: string): Promise<unknown>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<unknown>
  close(): Promise<void>
}

/** Signs the organization's agent in. */
export async function signIn(stack: Stack, harness: Harness, org: MinimalOrganization): Promise<HttpSession> {
  const origin = `http://127.0.0.1:${stack.ports.api}`
  const password = 'a password for the bench'
  const passwordHash = await hash(password)
  const [agent] = await harness.db.tenant(org.orgId, (tx) =>
    tx.update(people).set({ passwordHash }).where(eq(people.id, org.agentId)).returning({ email: people.email }),
  )
  const pool = new Pool(origin, { connections: 64, pipelining: 1 })
  const host = { host: `${org.slug}.localhost:${stack.ports.api}` }
  const signedIn = await pool.request({
    method: 'POST',
    path: '/api/v1/auth/sign-in',
    headers: { ...host, 'content-type': 'application/json' },
    body: JSON.stringify({ email: agent?.email, password }),
  })
  const answer = await signedIn.body.text()
  if (signedIn.statusCode !== 200) throw new Error(`sign-in answered ${signedIn.statusCode}: ${answer}`)
  const cookie = [signedIn.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
  const send = async (method: 'GET' | 'POST', path: string, body?: unknown, more: Record<string, string> = {}) => {
    const response = await pool.request({
      method,
      path,
      headers: { ...host, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.body.text()
    if (response.statusCode >= 300) throw new Error(`${method} ${path} answered ${response.statusCode}: ${text}`)
    return text
  }
  return {
    headers: { ...host, cookie, origin: `http://${host.host}` },
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    close: () => pool.close(),
  }
}
