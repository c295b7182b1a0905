/** Goes to a provider and back as a browser does, with cookies for each side and redirects one by one. */
import type { App } from '@holdfast/api/app-type.ts'

export class OidcBrowser {
  readonly #app: App
  readonly #host: string
  readonly #cookies = new Map<string, string>()
  readonly #cookiesThere = new Map<string, string>()

  /** @param cookie of somebody who is signed in already */
  constructor(app: App, host: string, cookie = '') {
    this.#app = app
    this.#host = host
    for (const pair of cookie.split('; ').filter((text) => text !== '')) keep(this.#cookies, pair)
  }

  get cookie(): string {
    return join(this.#cookies)
  }

  /** Asks the desk. */
  async ask(
    url: string,
    options: { method?: 'GET' | 'POST'; payload?: object } = {},
  ): Promise<Awaited<ReturnType<App['inject']>>> {
    const headers = { host: this.#host, cookie: this.cookie }
    const answer = await this.#app.inject({ method: 'GET', ...options, url, headers })
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value)
    return answer
  }

  /** @returns where the desk sends the browser to sign in */
  async setOut(providerId: string, query = ''): Promise<string> {
    const answer = await this.ask(`/api/v1/auth/providers/${providerId}/start${query}`)
    if (answer.statusCode !== 302) throw new Error(`${answer.statusCode} ${answer.body}`)
    return String(answer.headers.location)
  }

  /** @returns the way back to the desk: its path with all that the provider added */
  async visit(url: string): Promise<string> {
    for (let next = url, hops = 0; hops < 10; hops += 1) {
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: join(this.#cookiesThere) } })
      for (const line of answer.headers.getSetCookie()) keep(this.#cookiesThere, line.split(';')[0] ?? '')
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`${answer.status} ${await answer.text()}`)
      const there = new URL(location, next)
      if (there.host === this.#host) return `${there.pathname}${there.search}`
      next = there.href
    }
    throw new Error('the provider goes in circles')
  }

  /** @returns where the desk leads in the end */
  async comeBack(path: string): Promise<string> {
    const answer = await this.ask(path)
    if (answer.statusCode !== 302) throw new Error(`${answer.statusCode} ${answer.body}`)
    return String(answer.headers.location)
  }

  async signIn(providerId: string, query = ''): Promise<string> {
    return this.comeBack(await this.visit(await this.setOut(providerId, query)))
  }

  /** @returns who is signed in, or `null` */
  async me(): Promise<{ id: string; email: string; role: string } | null> {
    const answer = await this.ask('/api/v1/auth/me')
    return answer.statusCode === 200 ? answer.json().person : null
  }
}

function keep(jar: Map<string, string>, pair: string): void {
  const split = pair.indexOf('=')
  const [name, value] = [pair.slice(0, split), pair.slice(split + 1)]
  if (value === '') jar.delete(name)
  else jar.set(name, value)
}

function join(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
