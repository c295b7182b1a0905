/** As much of DER (ITU-T X.690) as it takes to walk through a token. */
export class DerReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get rest(): Buffer {
    return this.#bytes.subarray(this.#at)
  }

  bytes(count: number): Buffer {
    if (this.#at + count > this.#bytes.length) throw new Error('it is cut short')
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  /** Steps into the element that is next. @throws Error when another one is */
  enter(tag: number): DerReader {
    const found = this.bytes(1).readUInt8()
    if (found !== tag) throw new Error(`it has ${found.toString(16)} where ${tag.toString(16)} belongs`)
    return new DerReader(this.bytes(this.#length()))
  }

  /** @returns the element that is next, whole, in hexadecimal */
  take(tag: number): string {
    const from = this.#at
    this.enter(tag)
    return this.#bytes.subarray(from, this.#at).toString('hex')
  }

  /** Passes over the element that is next, if it is this one. */
  skip(tag: number): void {
    if (this.#bytes[this.#at] === tag) this.enter(tag)
  }

  #length(): number {
    const first = this.bytes(1).readUInt8()
    if (first < 0x80) return first
    const digits = first & 0x7f
    if (digits === 0 || digits > 4) throw new Error('it has a length that is none')
    return this.bytes(digits).readUIntBE(0, digits)
  }
}
