/** One-time tickets: a way to the socket for whoever cannot send a header with it. */
import { randomBytes } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import { isId } from '@holdfast/contracts/ids.ts'
import type { Database } from '@holdfast/db/database.ts'
import { useOnce } from '@holdfast/db/rate-limits/commands.ts'
import { decrypt, encrypt } from '@holdfast/secrets/secrets.ts'
import type { Credential } from '../auth/holders.ts'

const ticketLifeMs = 30_000
const prefix = 'hft_'

interface Sealed {
  readonly credential: Credential
  readonly nonce: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export class Tickets {
  readonly #key: Buffer
  readonly #db: Database

  /** @param key the same in every replica */
  constructor(key: Buffer, db: Database) {
    this.#key = key
    this.#db = db
  }

  issue(credential: Credential): { ticket: string; expiresAt: Date } {
    const expiresAt = Date.now() + ticketLifeMs
    const sealed: Sealed = { credential, nonce: randomBytes(12).toString('base64url'), expiresAt }
    const text = Buffer.from(encrypt(this.#key, JSON.stringify(sealed)), 'base64').toString('base64url')
    return { ticket: `${prefix}${text}`, expiresAt: new Date(expiresAt) }
  }

  /**
   * Takes a ticket, once.
   * @throws AppError `not_signed_in`
   */
  async redeem(ticket: string): Promise<Credential> {
    const sealed = this.#open(ticket)
    if (!sealed || sealed.expiresAt <= Date.now()) throw refused()
    const { credential, nonce, expiresAt } = sealed
    const use = { orgId: credential.orgId, key: `ticket:${nonce}`, until: new Date(expiresAt) }
    if (!(await this.#db.tenant(credential.orgId, (tx) => useOnce(tx, use)))) throw refused()
    return credential
  }

  #open(ticket: string): Sealed | null {
    if (!ticket.startsWith(prefix)) return null
    try {
      const sealed = JSON.parse(decrypt(this.#key, ticket.slice(prefix.length))) as Sealed
      return isId(sealed.credential.orgId) ? sealed : null
    } catch {
      // Whatever it is, it was not made here.
      return null
    }
  }
}

function refused(): AppError {
  return new AppError('not_signed_in', 'The ticket has expired or was used; ask for another one')
}
