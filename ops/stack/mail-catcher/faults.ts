/** What is to go wrong, for tests of whoever sends. */
export interface Fault {
  /** `refuse` answers with a code; `stall` says nothing; `drop` takes the mail and hangs up before saying so. */
  readonly how: 'refuse' | 'stall' | 'drop'
  /** Of SMTP, from 400 to 599. */
  readonly code: number
  readonly message: string
  /** When: at the recipient, or after the text; `drop` is always after it. */
  readonly at: 'rcpt' | 'data'
  /** Only for mails to this address; to all when empty. */
  readonly to: string
  /** How many times it still happens. */
  times: number
}

export class Faults {
  #faults: Fault[] = []

  /** @throws Error with a sentence about what is wrong with it */
  add(wanted: Record<string, unknown>): Fault {
    const { how = 'refuse', code = 451, at = 'rcpt', to = '', times = 1, message = 'As you wished' } = wanted
    if (how !== 'refuse' && how !== 'stall' && how !== 'drop') throw new Error('how is refuse, stall or drop')
    if (at !== 'rcpt' && at !== 'data') throw new Error('at is rcpt or data')
    if (!isWithin(code, 400, 599)) throw new Error('code is a number from 400 to 599')
    if (!isWithin(times, 1, 1_000_000)) throw new Error('times is a number of 1 or more')
    if (typeof to !== 'string' || typeof message !== 'string') throw new Error('to and message are texts')
    const fault = { how, code, at: how === 'drop' ? 'data' : at, to: to.toLowerCase(), times, message } as const
    this.#faults.push(fault)
    return fault
  }

  /** @returns the fault that happens now, counted; the first that was wished for comes first */
  take(at: Fault['at'], recipients: readonly string[]): Fault | undefined {
    const to = recipients.map((address) => address.toLowerCase())
    const fault = this.#faults.find((one) => one.at === at && (one.to === '' || to.includes(one.to)))
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.#faults = this.#faults.filter((one) => one !== fault)
    return fault
  }

  list(): readonly Fault[] {
    return this.#faults
  }

  clear(): void {
    this.#faults = []
  }
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most
