/** One entry as the directory sent it; names of attributes are heeded in any case. */
import type { SearchEntry } from 'ldapts'

export class Entry {
  readonly dn: string
  readonly #values = new Map<string, readonly Buffer[]>()

  constructor({ name, attributes }: Pick<SearchEntry, 'name' | 'attributes'>) {
    this.dn = name
    for (const { type, parsedBuffers } of attributes) {
      // Of many values Active Directory sends the first 1,500, and says so behind the name.
      const plain = type.replace(/;.*$/, '').toLowerCase()
      this.#values.set(plain, [...(this.#values.get(plain) ?? []), ...parsedBuffers])
    }
  }

  bytes(attribute: string): Buffer | null {
    return this.#values.get(attribute.toLowerCase())?.[0] ?? null
  }

  /** @returns the first value; `null` where there is none, or nothing in it */
  text(attribute: string): string | null {
    return this.bytes(attribute)?.toString('utf8').trim() || null
  }

  texts(attribute: string): string[] {
    return (this.#values.get(attribute.toLowerCase()) ?? []).map((value) => value.toString('utf8'))
  }
}
