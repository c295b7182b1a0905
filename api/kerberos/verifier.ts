import { type Verdict, VerifierChild, type VerifierOptions, VerifierTrouble } from './verifier-child.ts'

/** Checks tickets against one keytab: its process is started at the first ticket, and again when it has died. */
export class KerberosVerifier {
  readonly #options: VerifierOptions
  #child: Promise<VerifierChild> | null = null
  #underWay = 0
  #isClosed = false

  constructor(options: VerifierOptions) {
    this.#options = options
  }

  /** @throws VerifierTrouble */
  async verify(token: string): Promise<Verdict> {
    if (this.#isClosed) throw new VerifierTrouble('the verifier is closed')
    this.#underWay += 1
    try {
      const child = await this.#alive()
      return await child.verify(token)
    } finally {
      this.#underWay -= 1
      this.#endWhenDone()
    }
  }

  /** What is under way is still answered. */
  close(): void {
    this.#isClosed = true
    this.#endWhenDone()
  }

  async #alive(): Promise<VerifierChild> {
    const before = this.#child
    const child = await before?.catch(() => null)
    if (child?.isAlive) return child
    // Of those who find it dead at the same time, the first starts the next one.
    if (this.#child === before) this.#child = VerifierChild.start(this.#options)
    return this.#child ?? this.#alive()
  }

  #endWhenDone(): void {
    if (!this.#isClosed || this.#underWay > 0) return
    this.#child?.then(
      (child) => child.end(),
      () => undefined,
    )
  }
}
