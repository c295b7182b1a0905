/** What activities are given; there is no other way for them to reach the world. */
import type { Readable } from 'node:stream'
import type { RightsEntry } from '@holdfast/contracts/events.ts'
import type { ChangeResult, RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { Database } from '@holdfast/db/database.ts'
import type { FileStores } from '@holdfast/files/stores.ts'
import type { MailHouse } from './mail/deps.ts'
import type { SlaLibrary } from './requests/sla-library.ts'

export interface ActivityDeps {
  readonly db: Database
  readonly sla: SlaLibrary
  /** Sends one webhook; throws when the other side did not take it. */
  readonly postWebhook: PostWebhook
  readonly changeRequest: ChangeRequest
  readonly files: FileStores
  /** `null`: no scanner is configured, and files are taken as they are. */
  readonly scan: ScanFile | null
  readonly sendMail: SendMail
  readonly mailHouse: MailHouse
  /** Opens the passwords with which directories are read; `null` where the worker has no master key: they wait. */
  readonly directoryKey: Buffer | null
  readonly tellRights: TellRights
}

/**
 * Tells every replica, after the commit, that somebody's rights are not what they were: ended sessions end there at
 * once. While NATS is away it is not told, and replicas see it when they look again, in seconds.
 */
export type TellRights = (orgId: string, entry: RightsEntry) => void

/**
 * Looks for viruses. @throws Error when the scanner is away, or cannot say: the file is held then.
 * @returns `too_large` for what the scanner refuses to look at
 */
export type ScanFile = (bytes: Readable) => Promise<'clean' | 'infected' | 'too_large'>

/** All that the transitions of a request need: nothing outside the house. */
export type RequestDeps = Pick<ActivityDeps, 'db' | 'sla'>

/** @returns what the other side said, for the ledger. The key makes a repetition recognizable over there. */
export type PostWebhook = (call: { url: string; key: string; body: unknown }) => Promise<string>

/** A mail with its headers, as nodemailer takes it. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  /** Where it bounces to, and where it really goes. */
  readonly envelope: { readonly from: string; readonly to: string }
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly replyTo?: string
  readonly inReplyTo?: string
  readonly references?: string[]
  readonly headers: Record<string, string>
}

/** @returns what the server said. @throws MailRefused when it will never take this mail; else it may be tried again */
export type SendMail = (mail: OutgoingMail) => Promise<string>

/**
 * Asks a request's workflow for one change, as the API does; the same `updateId` is the same change.
 * @returns `pending` when nobody answered in time
 * @throws AppError with the refusal's code, or `unavailable`
 */
export type ChangeRequest = (
  target: { orgId: string; requestId: string; namespace?: string },
  command: RequestCommand,
  options: { updateId: string; waitMs?: number },
) => Promise<{ state: 'done'; result: ChangeResult } | { state: 'pending' }>
