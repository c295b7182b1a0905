/** One connection to a server, with the few questions that we ask of directories. */
import type { TLSSocket } from 'node:tls'
import {
  Client,
  type Filter,
  PagedResultsControl,
  ResultCodeError,
  SearchRequest,
  type SearchResponse,
  StatusCodeParser,
} from 'ldapts'
import { Entry } from './entry.ts'
import { DirectoryFailure } from './failures.ts'
import { type BindRefusal, readRefusal, refusedAsWrong } from './refusals.ts'

const answerTimeoutMs = 10_000
const pageTimeoutMs = 120_000
/** What Active Directory gives at most, unless somebody changed it there. */
const pageSize = 1_000

export interface Search {
  readonly base: string
  readonly filter: Filter
  readonly attributes: readonly string[]
  readonly scope?: 'base' | 'sub'
}

/**
 * The library ends paging at a page without entries, although Active Directory sends such pages and goes on after them;
 * whoever comes after one would look as if they were gone. So each page is asked for here. A test of ours holds the
 * library, whose version is fixed, to these two.
 */
interface Inside {
  _nextMessageId(): number
  _send(request: SearchRequest): Promise<SearchResponse | undefined>
}

export class Session {
  /** As the settings name it. */
  readonly server: string
  readonly #client: Client
  readonly #socket: TLSSocket

  /** @param socket encrypted and checked; the session ends it */
  constructor(server: string, socket: TLSSocket, { isPatient = false }: { isPatient?: boolean } = {}) {
    let isTaken = false
    this.server = server
    this.#socket = socket
    this.#client = new Client({
      // Names nothing: the connection is there already. After a loss there is none, least of all one without TLS.
      url: 'ldap://connected.invalid',
      timeout: isPatient ? pageTimeoutMs : answerTimeoutMs,
      createConnection: () => {
        if (isTaken) throw new Error('the connection was lost')
        isTaken = true
        return socket
      },
    })
  }

  /** @returns `null` when it is let in, else why not. @throws DirectoryFailure when the server cannot say */
  async bind(name: string, password: string): Promise<BindRefusal | null> {
    // An empty password asks for nobody in particular, and is let in (RFC 4513, 5.1.2). The library takes a plain word
    // such as EXTERNAL for another way to sign in.
    if (password === '' || !/[=@\\]/.test(name)) return refusedAsWrong
    try {
      await this.#client.bind(name, password)
      return null
    } catch (error) {
      const refusal = readRefusal(error)
      if (refusal) return refusal
      throw this.#asFailure(error)
    }
  }

  /** All at once, for what is known to be little. @throws DirectoryFailure also when there are more than `most` */
  async search(search: Search, most: number): Promise<Entry[]> {
    const { searchEntries } = await this.#ask(search, most)
    return searchEntries.map((entry) => new Entry(entry))
  }

  /**
   * Page by page: memory holds one at a time. It ends by itself only when the server said that there is no more; what
   * cuts it short throws.
   */
  async *pages(search: Search, size: number = pageSize): AsyncGenerator<Entry[], void> {
    let cookie: Buffer | undefined
    do {
      const page = new PagedResultsControl({ critical: true, value: { size, ...(cookie && { cookie }) } })
      const answer = await this.#ask(search, 0, page)
      const entries = answer.searchEntries.map((entry) => new Entry(entry))
      if (entries.length > 0) yield entries
      cookie = cookieOf(answer)
    } while (cookie)
  }

  async close(): Promise<void> {
    // A failed bind leaves the connection open.
    await this.#client.unbind().catch(() => undefined)
    this.#socket.destroy()
  }

  async #ask({ base, filter, attributes, scope = 'sub' }: Search, most: number, page?: PagedResultsControl) {
    const inside = this.#client as unknown as Inside
    try {
      const request = new SearchRequest({
        messageId: inside._nextMessageId(),
        baseDN: base,
        scope,
        filter,
        attributes: [...attributes],
        sizeLimit: most,
        // Ours is the time that counts.
        timeLimit: 0,
        ...(page && { controls: [page] }),
      })
      const answer = await inside._send(request)
      if (answer?.status !== 0) throw StatusCodeParser.parse(answer)
      return answer
    } catch (error) {
      throw this.#asFailure(error)
    }
  }

  #asFailure(error: unknown): DirectoryFailure {
    const { message } = error as Error
    // What ends in an answer came from a server that works.
    const trouble = error instanceof ResultCodeError && !isBusy(error) ? 'refused' : 'unreachable'
    return new DirectoryFailure(trouble, this.server, message, error)
  }
}

/** Busy, unavailable: another server may not be (RFC 4511, 4.1.9). */
function isBusy({ code }: ResultCodeError): boolean {
  return code === 51 || code === 52
}

function cookieOf({ controls = [] }: SearchResponse): Buffer | undefined {
  const page = controls.find((control) => control instanceof PagedResultsControl)
  // Without one the server did not heed that pages were wanted, and sent everything.
  return page?.value?.cookie?.length ? page.value.cookie : undefined
}
