/** What the mail catcher of the stack caught, and what it is to do wrong. */
import { until } from './until.ts'

export interface CaughtMail {
  readonly id: string
  readonly envelopeFrom: string
  readonly recipients: readonly string[]
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly messageId: string
  readonly headers: readonly { key: string; value: string }[]
  readonly text: string
  readonly html: string
}

export interface MailFault {
  readonly how?: 'refuse' | 'stall' | 'drop'
  readonly code?: number
  readonly message?: string
  readonly at?: 'rcpt' | 'data'
  /** Only for mails to this address: the catcher is shared by all tests. */
  readonly to: string
  readonly times?: number
}

export class MailCatcher {
  readonly #url: string

  constructor({ apiUrl }: { apiUrl: string }) {
    this.#url = apiUrl
  }

  /** @returns what was sent to an address, the oldest first */
  async to(address: string): Promise<CaughtMail[]> {
    const answer = await fetch(`${this.#url}/messages?limit=1000&to=${encodeURIComponent(address)}`)
    const { items } = (await answer.json()) as { items: { id: string }[] }
    const mails = items.map(async ({ id }) => (await (await fetch(`${this.#url}/messages/${id}`)).json()) as CaughtMail)
    return (await Promise.all(mails)).reverse()
  }

  /** Waits for so many mails to an address. */
  caught(address: string, count = 1, timeoutMs = 20_000): Promise<CaughtMail[]> {
    return until(
      `${count} mails to ${address}`,
      async () => {
        const mails = await this.to(address)
        return mails.length >= count ? mails : undefined
      },
      timeoutMs,
    )
  }

  async fail(fault: MailFault): Promise<void> {
    const answer = await fetch(`${this.#url}/faults`, { method: 'POST', body: JSON.stringify(fault) })
    if (!answer.ok) throw new Error(await answer.text())
  }
}

/** @returns a header's value, unfolded; undefined where there is none */
export function headerOf(mail: CaughtMail, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name.toLowerCase())?.value.replace(/\s+/g, ' ')
}
