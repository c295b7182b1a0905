/** What a line of the table is: a fault, what was done, what held, and the figures. */
import { isDeepStrictEqual } from 'node:util'
import type { Context } from './context.ts'

/** One thing that had to hold. */
export interface Held {
  readonly what: string
  readonly ok: boolean
  /** What was found instead. */
  readonly found?: string
}

export interface Outcome {
  /** What was done, in one sentence. */
  readonly did: string
  readonly held: readonly Held[]
  /** Words and numbers as people read them, units included. */
  readonly figures: Readonly<Record<string, string | number>>
}

export interface Line {
  /** As in docs/survives.md. */
  readonly id: string
  /** The fault, as others have it. */
  readonly title: string
  /** Quick ones run in `npm test` too. */
  readonly quick: boolean
  run(context: Context): Promise<Outcome>
}

/** Collects what held while a line runs. */
export class Findings {
  readonly held: Held[] = []

  that(what: string, ok: boolean, found: unknown = ok): void {
    this.held.push(ok ? { what, ok } : { what, ok, found: show(found) })
  }

  equal(what: string, found: unknown, expected: unknown): void {
    // As JSON, in which instants are texts; the order of keys says nothing.
    const same = isDeepStrictEqual(plain(found), plain(expected))
    this.that(what, same, `${show(found)}, not ${show(expected)}`)
  }

  /** Holds when nothing is in the list, which names what went wrong. */
  none(what: string, wrong: readonly unknown[]): void {
    const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : ''
    this.that(what, wrong.length === 0, `${wrong.slice(0, 3).map(show).join('; ')}${more}`)
  }

  /** Holds when the work is refused with an error that speaks of `why`. */
  async refused(what: string, why: RegExp, work: () => Promise<unknown>): Promise<void> {
    try {
      this.that(what, false, `it was allowed: ${show(await work())}`)
    } catch (error) {
      const said = [...reasons(error)].join(' ← ')
      this.that(what, why.test(said), said)
    }
  }
}

function* reasons(error: unknown): Generator<string> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown }
    yield `${code ? `${String(code)} ` : ''}${cause.message}`
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}

function show(value: unknown): string {
  if (value instanceof Error) return value.message
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 300 ? `${text.slice(0, 300)} … (${text.length} characters)` : text
}
