/** The API as one person uses it: signed in by cookies, which are renewed when they run out. */
import type { Me, SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import type { Problem } from '@holdfast/contracts/problem.ts'
import { describeProblem } from './problem-words.ts'

export interface SignIn {
  /** Such as `http://localhost:4000`, without a slash at the end. */
  readonly address: string
  readonly email: string
  readonly password: string
  readonly organization?: string
}

const timeoutMs = 30_000

/** The API has said no, or nobody answered; its message is a sentence for people. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  /** 0: nobody answered. */
  readonly status: number
  readonly problem: Problem | null

  constructor(sentence: string, status: number, problem: Problem | null, cause?: unknown) {
    super(sentence, { cause })
    this.status = status
    this.problem = problem
  }
}

export class Api {
  readonly #address: string
  readonly #signal: AbortSignal
  readonly #cookies = new Map<string, string>()
  #organization: string | undefined
  #renewal: Promise<boolean> | null = null
  #renewals = 0

  private constructor(address: string, signal: AbortSignal) {
    this.#address = address
    this.#signal = signal
  }

  /** @param signal ends what is under way. @throws ApiProblem */
  static async signIn({ address, ...body }: SignIn, signal: AbortSignal): Promise<{ api: Api; me: Me }> {
    const api = new Api(address, signal)
    const answer = await api.post<SignInAnswer>('/auth/sign-in', body)
    if ('next' in answer)
      throw new ApiProblem('This account signs in with a second factor, which talk cannot ask for', 401, null)
    const { me } = answer
    api.#organization = me.organization.slug
    return { api, me }
  }

  urlOf(path: string): string {
    return `${this.#address}/api/v1${path}`
  }

  /** @throws ApiProblem */
  get<Answer>(path: string): Promise<Answer> {
    return this.#ask<Answer>('GET', path)
  }

  /** @returns `null` for an answer without a body. @throws ApiProblem */
  post<Answer>(path: string, body?: unknown): Promise<Answer> {
    return this.#ask<Answer>('POST', path, body)
  }

  /** Like `fetch`, signed in. */
  readonly fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const renewals = this.#renewals
    const answer = await this.#send(url, init)
    // The access token lives for minutes, the session for weeks.
    if (answer.status !== 401 || this.#cookies.size === 0) return answer
    // Somebody else may have noticed it, and have renewed it meanwhile.
    const isRenewed = renewals < this.#renewals || (await this.#renew())
    return isRenewed ? this.#send(url, init) : answer
  }

  async #ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(timeoutMs)])
    const json = body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await this.fetch(this.urlOf(path), { method, signal, ...json }).catch((error: Error) => {
      this.#signal.throwIfAborted()
      throw new ApiProblem(`The desk does not answer at ${this.#address} (${reasonOf(error)}).`, 0, null, error)
    })
    const text = await answer.text()
    if (answer.ok) return (text === '' ? null : JSON.parse(text)) as Answer
    const isProblem = answer.headers.get('content-type')?.includes('problem+json') ?? false
    const problem = isProblem ? (JSON.parse(text) as Problem) : null
    throw new ApiProblem(describeProblem(answer.status, problem), answer.status, problem)
  }

  async #send(url: string | URL | Request, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '))
    if (this.#organization) headers.set('x-holdfast-organization', this.#organization)
    const answer = await fetch(url, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
    return answer
  }

  /** Once for all who notice at the same time, for a refresh token is good for one use. */
  #renew(): Promise<boolean> {
    this.#renewal ??= this.#send(this.urlOf('/auth/refresh'), { method: 'POST', signal: this.#signal })
      .then(({ ok }) => {
        if (ok) this.#renewals += 1
        return ok
      })
      .finally(() => {
        this.#renewal = null
      })
    return this.#renewal
  }
}

function reasonOf(error: Error): string {
  const { cause } = error
  return (cause as { code?: string } | undefined)?.code ?? error.message
}
