import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Address, type Email } from 'postal-mime'

/** A mail as lists show it. */
export interface MailSummary {
  /** Ascending with time. */
  readonly id: string
  readonly receivedAt: string
  /** Of the envelope: where it would bounce to. */
  readonly envelopeFrom: string
  /** Of the envelope: who would get it, in lower case. */
  readonly recipients: readonly string[]
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly messageId: string | null
  readonly size: number
}

/** A mail with all that is in it. */
export interface Mail extends MailSummary {
  /** In the order of the message; names in lower case. */
  readonly headers: readonly { key: string; value: string }[]
  readonly text: string | null
  readonly html: string | null
  readonly attachments: readonly { filename: string | null; mimeType: string; size: number }[]
}

const isSummaryFile = (name: string): boolean => /^\d{17}\.json$/.test(name)
const showAddress = (address: Address | undefined): string =>
  address?.address ? (address.name ? `${address.name} <${address.address}>` : address.address) : (address?.name ?? '')

/** The newest mails, each a file `<id>.eml` with a summary `<id>.json` beside it, so that a restart loses none. */
export class MailStore {
  readonly #dir: string
  readonly #keep: number
  /** Oldest first. */
  #summaries: MailSummary[]
  #lastId = 0

  constructor(dir: string, keep = 1000) {
    this.#dir = dir
    this.#keep = keep
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const names = readdirSync(dir).filter(isSummaryFile).sort()
    this.#summaries = names.map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as MailSummary)
    this.#lastId = Number(this.#summaries.at(-1)?.id ?? 0)
  }

  /** @param to part of a recipient's address; @param q part of the subject; newest first */
  list({ to = '', q = '', limit = 100 }: { to?: string; q?: string; limit?: number } = {}): MailSummary[] {
    const wanted = to.toLowerCase()
    const words = q.toLowerCase()
    return this.#summaries
      .filter(
        ({ recipients, subject }) =>
          recipients.some((one) => one.includes(wanted)) && subject.toLowerCase().includes(words),
      )
      .slice(-limit)
      .reverse()
  }

  get count(): number {
    return this.#summaries.length
  }

  async add(raw: Buffer, envelope: { from: string; to: readonly string[] }): Promise<MailSummary> {
    const email = await PostalMime.parse(raw)
    this.#lastId = Math.max(Date.now() * 1000, this.#lastId + 1)
    const summary = summarize(String(this.#lastId).padStart(17, '0'), email, envelope, raw.length)
    // The summary makes it one of the mails, so it comes last and at once.
    await writeFile(this.#file(summary.id, 'eml'), raw, { mode: 0o600 })
    await writeFile(this.#file(summary.id, 'part'), JSON.stringify(summary), { mode: 0o600 })
    await rename(this.#file(summary.id, 'part'), this.#file(summary.id, 'json'))
    this.#summaries.push(summary)
    await this.#forget(this.#summaries.splice(0, Math.max(0, this.#summaries.length - this.#keep)))
    return summary
  }

  async read(id: string): Promise<Mail | undefined> {
    const summary = this.#summaries.find((one) => one.id === id)
    if (!summary) return undefined
    const email = await PostalMime.parse(await this.#raw(id))
    const attachments = email.attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    }))
    const headers = email.headers.map(({ key, value }) => ({ key, value }))
    return { ...summary, headers, text: email.text ?? null, html: email.html ?? null, attachments }
  }

  async readRaw(id: string): Promise<Buffer | undefined> {
    return this.#summaries.some((one) => one.id === id) ? this.#raw(id) : undefined
  }

  async clear(): Promise<void> {
    await this.#forget(this.#summaries.splice(0))
  }

  async #forget(mails: readonly MailSummary[]): Promise<void> {
    for (const { id } of mails) {
      await rm(this.#file(id, 'json'), { force: true })
      await rm(this.#file(id, 'eml'), { force: true })
    }
  }

  #raw(id: string): Promise<Buffer> {
    return readFile(this.#file(id, 'eml'))
  }

  #file(id: string, extension: string): string {
    return join(this.#dir, `${id}.${extension}`)
  }
}

function summarize(
  id: string,
  email: Email,
  envelope: { from: string; to: readonly string[] },
  size: number,
): MailSummary {
  return {
    id,
    receivedAt: new Date().toISOString(),
    envelopeFrom: envelope.from,
    recipients: envelope.to.map((address) => address.toLowerCase()),
    from: showAddress(email.from),
    to: (email.to ?? []).map(showAddress).join(', '),
    subject: email.subject ?? '',
    messageId: email.messageId ?? null,
    size,
  }
}
