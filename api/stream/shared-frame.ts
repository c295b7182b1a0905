import { maxFrameBytes, type ServerFrame } from '@holdfast/contracts/stream/protocol.ts'

export type Addressed = Extract<ServerFrame, { sub: string }>
export type Unaddressed<Frame> = Frame extends { sub: string } ? Omit<Frame, 'sub'> : never

/** A frame that many get: written once, and once more only for each name that a subscription has. */
export class SharedFrame {
  /** Its place in the log; `null` for what is only true now. */
  readonly position: number | null
  readonly type: ServerFrame['type']
  readonly #head: string
  readonly #tail: string
  readonly #written = new Map<string, Buffer>()

  constructor(frame: Unaddressed<Addressed>) {
    const { type, ...rest } = frame
    this.type = type
    this.position = 'position' in frame ? frame.position : null
    this.#head = `{"type":${JSON.stringify(type)},"sub":`
    this.#tail = `,${JSON.stringify(rest).slice(1)}`
  }

  /** @returns whether either side may say so much at once */
  get isSendable(): boolean {
    // The name of a subscription has 100 characters at most, each of which is 6 at most when written.
    return this.#tail.length * 3 < maxFrameBytes || Buffer.byteLength(this.#tail) < maxFrameBytes - 1_000
  }

  writtenTo(sub: string): Buffer {
    const known = this.#written.get(sub)
    if (known) return known
    const written = Buffer.from(`${this.#head}${JSON.stringify(sub)}${this.#tail}`)
    this.#written.set(sub, written)
    return written
  }
}
