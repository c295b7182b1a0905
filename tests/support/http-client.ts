/** Somebody who is signed in to the API, as a browser is: by cookies. */
import type { Database } from '@holdfast/db/database.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { people } from '@holdfast/db/people/schema.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

const timeoutMs = 15_000
const password = 'correct horse battery staple'

export class HttpClient {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  /** Gives the person a password and signs in with it. */
  static async signIn(url: string, db: Database, org: MinimalOrganization, personId: string): Promise<HttpClient> {
    const passwordHash = await hashPassword(password)
    const [person] = await db.tenant(org.orgId, (tx) =>
      tx.update(people).set({ passwordHash }).where(eq(people.id, personId)).returning({ email: people.email }),
    )
    const response = await fetch(`${url}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person?.email, password, organization: org.slug }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) throw new Error(`signing in was answered with ${response.status}: ${await response.text()}`)
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    return new HttpClient(url, cookies.join('; '))
  }

  /** @throws Error when no answer comes */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const type = { 'content-type': 'application/json' }
    return this.#ask(path, { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(body) })
  }

  /** @throws Error when no answer comes */
  get(path: string): Promise<Answer> {
    return this.#ask(path, { headers: {} })
  }

  /** Names its holder, for what takes a cookie as it is. */
  get cookie(): string {
    return this.#cookie
  }

  async #ask(path: string, init: { method?: string; headers: Record<string, string>; body?: string }): Promise<Answer> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      ...init,
      headers: { cookie: this.#cookie, ...init.headers },
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
  }
}
