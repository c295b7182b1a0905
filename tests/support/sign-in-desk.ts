/** What the tests of signing in share: a desk, browsers with cookies of their own, and what was mailed. */
import { randomUUID } from 'node:crypto'
import type { AppConfig } from '@holdfast/api/config.ts'
import { hostOf, openDesk, password, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { type people, sessions } from '@holdfast/db/people/schema.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { signInSettings } from '@holdfast/db/sign-in/schema.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CaughtMail } from './mail-catcher.ts'
import { MailDesk } from './mail-desk.ts'
import { until } from './until.ts'

export { password } from '@holdfast/api/test-helper.ts'

export interface SignInPerson {
  readonly id: string
  readonly email: string
}

let hash: Promise<string> | undefined

export class SignInDesk {
  readonly desk: TestDesk
  readonly post: MailDesk
  readonly #worker: Awaited<ReturnType<MailDesk['createOwnWorker']>>

  private constructor(desk: TestDesk, post: MailDesk, worker: Awaited<ReturnType<MailDesk['createOwnWorker']>>) {
    this.desk = desk
    this.post = post
    this.#worker = worker
  }

  static async open(options: MinimalOptions = {}, overrides: Partial<AppConfig> = {}): Promise<SignInDesk> {
    const post = new MailDesk()
    return new SignInDesk(await openDesk(options, overrides), post, await post.createOwnWorker())
  }

  async close(): Promise<void> {
    await this.desk.close()
    await this.post.close()
  }

  get orgId(): string {
    return this.desk.org.orgId
  }

  /** Somebody whom no other test mails, with the password of everybody unless said otherwise. */
  async addPerson(over: Partial<typeof people.$inferInsert> = {}): Promise<SignInPerson> {
    hash ??= hashPassword(password)
    return this.post.addPerson(this.desk.org, { passwordHash: await hash, ...over })
  }

  browser(): Browser {
    return new Browser(this.desk)
  }

  /** Signed in as somebody, by the password. */
  async signedIn({ email }: SignInPerson): Promise<Browser> {
    const browser = this.browser()
    const answer = await browser.post('/auth/sign-in', { email, password })
    if (answer.statusCode !== 200 || answer.json().next !== undefined) throw new Error(answer.body)
    return browser
  }

  /** Written past the API, whose rules have tests of their own. */
  async settings(settings: Partial<SignInSettingsFields>): Promise<void> {
    const { orgId } = this
    await this.desk.db.tenant(orgId, (tx) =>
      tx
        .insert(signInSettings)
        .values({ orgId, settings })
        .onConflictDoUpdate({ target: signInSettings.orgId, set: { settings } }),
    )
  }

  /** Sends what is queued, as a worker does. @returns what an address got, the oldest first, once there are so many */
  async mailTo(email: string, count = 1): Promise<CaughtMail[]> {
    await this.sendAll()
    return this.post.catcher.caught(email, count)
  }

  /** @returns what an address has got when nothing is queued any more */
  async allMailTo(email: string): Promise<CaughtMail[]> {
    await this.sendAll()
    return this.post.catcher.to(email)
  }

  async sendAll(): Promise<void> {
    const { orgId } = this
    await until('all mail to be sent', async () => {
      const open = await this.desk.db.tenant(orgId, (tx) =>
        tx
          .select({ id: effects.id })
          .from(effects)
          .where(and(eq(effects.kind, 'email'), inArray(effects.state, ['pending', 'sending']))),
      )
      // The worker of the servers may be at it too, and then this one is told so.
      for (const { id: effectId } of open) await this.#worker.performEffect({ orgId, effectId }).catch(() => undefined)
      return open.length === 0 ? true : undefined
    })
  }

  mailEffects() {
    return this.desk.db.tenant(this.orgId, (tx) =>
      tx.select().from(effects).where(eq(effects.kind, 'email')).orderBy(asc(effects.createdAt)),
    )
  }

  sessionsOf({ id }: SignInPerson) {
    return this.desk.db.tenant(this.orgId, (tx) => tx.select().from(sessions).where(eq(sessions.personId, id)))
  }

  /** The proof of who somebody is was long ago. */
  async forgetProof({ id }: SignInPerson): Promise<void> {
    const provedAt = new Date(Date.now() - 11 * 60_000)
    await this.desk.db.tenant(this.orgId, (tx) =>
      tx.update(sessions).set({ provedAt }).where(eq(sessions.personId, id)),
    )
  }
}

/** Keeps cookies, as browsers do. */
export class Browser {
  readonly cookies = new Map<string, string>()
  /** Where it asks from. */
  address = '127.0.0.1'
  readonly #desk: TestDesk

  constructor(desk: TestDesk) {
    this.#desk = desk
  }

  post(path: string, payload: object = {}, headers: Record<string, string> = {}) {
    return this.send('POST', path, { payload, headers })
  }

  get(path: string) {
    return this.send('GET', path)
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    { payload, headers = {} }: { payload?: object; headers?: Record<string, string> } = {},
  ) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#desk.app.inject({
      method,
      remoteAddress: this.address,
      url: `/api/v1${path}`,
      headers: { host: hostOf(this.#desk.org), ...(cookie !== '' && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value, expires } of answer.cookies) {
      if (value === '' || (expires && expires.getTime() < Date.now())) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

/** @returns the six digits of a mail */
export function codeIn(mail: CaughtMail | undefined): string {
  const code = /^([0-9]{6})$/m.exec(mail?.text ?? '')?.[1]
  if (code === undefined) throw new Error(`there is no code in: ${mail?.text}`)
  return code
}

/** @returns what stands behind the `#` of the link of a mail */
export function tokenIn(mail: CaughtMail | undefined): string {
  const token = /\/sign-in\/[a-z]+#([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error(`there is no link in: ${mail?.text}`)
  return token
}

/** @returns the code of a problem */
export function problemOf(answer: { json(): { type?: string } }): string | undefined {
  return answer.json().type?.replace('urn:holdfast:problem:', '')
}

export const uniqueEmail = (): string => `${randomUUID()}@example.test`
