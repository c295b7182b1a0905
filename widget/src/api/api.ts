/** Asks the desk. On pages of others never with cookies: who the visitor is says the token alone. */
export interface Api {
  /** Where the desk is, such as `https://help.example.com`. */
  readonly origin: string
  ask<Answer>(method: 'GET' | 'POST', path: string, body?: object, options?: AskOptions): Promise<Answer>
}

export interface AskOptions {
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

export interface WrongField {
  readonly path: string
  readonly message: string
}

/** A refusal, or no answer at all: then `code` is `unreachable`. */
export class DeskProblem extends Error {
  readonly code: string
  readonly status: number
  readonly errors: readonly WrongField[]
  readonly retryAfterSeconds: number | null
  /** Everything else that the problem says. */
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: string,
    status: number,
    said: Record<string, unknown> = {},
    retryAfterSeconds: number | null = null,
  ) {
    super(String(said.detail ?? said.title ?? code))
    this.code = code
    this.status = status
    this.errors = Array.isArray(said.errors) ? (said.errors as WrongField[]) : []
    this.extra = said
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Asking again may help: nothing was decided. */
  get isPassing(): boolean {
    return this.code === 'unreachable' || this.status >= 500 || this.status === 429
  }
}

const timeoutMs = 20_000

export interface ApiOptions {
  readonly origin: string
  readonly token?: string | null
  /** Only on the desk's own pages, and only without a token. */
  readonly withCookies?: boolean
}

export function createApi({ origin, token, withCookies }: ApiOptions): Api {
  const credentials = withCookies && !token ? 'same-origin' : 'omit'
  const common: Record<string, string> = {
    accept: 'application/json',
    ...(token && { authorization: `Link ${token}` }),
  }
  return {
    origin,
    async ask<Answer>(method: 'GET' | 'POST', path: string, body?: object, { signal, headers }: AskOptions = {}) {
      const response = await send(`${origin}/api/v1${path}`, {
        method,
        credentials,
        referrerPolicy: 'no-referrer',
        headers: { ...common, ...(body && { 'content-type': 'application/json' }), ...headers },
        body: body && JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) : AbortSignal.timeout(timeoutMs),
      })
      if (!response.ok) throw await readProblem(response)
      return (response.status === 204 ? null : await response.json()) as Answer
    },
  }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    throw new DeskProblem('unreachable', 0, { detail: String(error) })
  }
}

async function readProblem(response: Response): Promise<DeskProblem> {
  const said: Record<string, unknown> = await response.json().catch(() => ({}))
  const code = String(said.type ?? '').replace('urn:holdfast:problem:', '') || 'internal'
  const retryAfter = Number(response.headers.get('retry-after') ?? said.retryAfterSeconds)
  return new DeskProblem(code, response.status, said, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null)
}
