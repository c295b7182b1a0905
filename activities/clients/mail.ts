/** Sends mail by SMTP. */
import { createTransport } from 'nodemailer'
import type { SendMail } from '../deps.ts'

/** The most that one mail takes, from its first byte to the server's last word. */
export const sendTimeoutMs = 20_000
const stepTimeoutMs = 10_000
// As many as activities send at once, so that none waits in a queue of its own where nobody sees it.
const connections = 32

/** The mail was surely not taken; it may be later. Any other error leaves open whether it was. */
export class MailUnsent extends Error {}

/** The server will never take this mail: no such recipient, or it does not like what it says. */
export class MailRefused extends MailUnsent {}

/** Nodemailer's codes of what happens before there is a mail on the wire. */
const neverSent = new Set(['EAUTH', 'ENOAUTH', 'EDNS', 'ETLS', 'ECONFIG', 'EENVELOPE'])

interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
  readonly response?: string
}

export interface MailClient {
  readonly send: SendMail
  close(): void
}

/** @param url as `smtp://user:password@host:587` (TLS when the server offers it) or `smtps://…` (TLS from the start) */
export function connectMail(url: string): MailClient {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A connection that breaks after the text was sent leaves the outcome open: whether to send again is not decided here.
    maxRequeues: 0,
    connectionTimeout: stepTimeoutMs,
    greetingTimeout: stepTimeoutMs,
    socketTimeout: stepTimeoutMs,
    dnsTimeout: stepTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail({ ...mail, signal: AbortSignal.timeout(sendTimeoutMs) })
        return response
      } catch (error) {
        throw explain(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

/** What the server said, for the ledger. 5xx speaks of the mail for good, unless it speaks of us: sign-in, connection. */
function explain(error: SmtpError): Error {
  const { code, responseCode = 0, command = '', response } = error
  if (code === 'EABORT') return new Error(`no end after ${sendTimeoutMs / 1000} s; whether it arrived is unknown`)
  const words = response ?? error.message
  const isAboutUs = code === 'EAUTH' || ['CONN', 'EHLO', 'HELO', 'STARTTLS'].includes(command)
  if (responseCode >= 500 && !isAboutUs) return new MailRefused(words)
  // Where a connection breaks, the client does not say how far it had come.
  const isUnsent = responseCode >= 400 || neverSent.has(code ?? '') || refusesConnections(error)
  return isUnsent ? new MailUnsent(words) : new Error(`${words}; whether it arrived is unknown`)
}

function refusesConnections({ message }: SmtpError): boolean {
  return /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/.test(message)
}

/** Stands in where no SMTP server is configured, so that mail waits and the ledger says for what. */
export const noMail: MailClient = {
  send: () => Promise.reject(new MailUnsent('no mail server is configured (SMTP_URL)')),
  close: () => undefined,
}
