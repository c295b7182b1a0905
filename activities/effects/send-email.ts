/** Carries out effects of the kind `email`. */
import type { Database } from '@holdfast/db/database.ts'
import { revokeLink } from '@holdfast/db/links/commands.ts'
import { listOrganizations } from '@holdfast/db/organizations/queries.ts'
import { MailUnsent, sendTimeoutMs } from '../clients/mail.ts'
import type { ActivityDeps } from '../deps.ts'
import { buildMail } from '../mail/headers.ts'
import { readHouse } from '../mail/house.ts'
import { type EffectRow, leaseMs, type Outcome } from './ledger.ts'

export type MailDeps = Pick<ActivityDeps, 'db' | 'sendMail' | 'mailHouse'>

/**
 * What mails are made with takes its time and memory to load (React Email: 350 ms, 48 MB). A worker that sends mail
 * loads it before it takes work, for nothing else runs meanwhile; one that sends none is spared it.
 */
export async function loadMailMaker() {
  const [{ composeMail }, { renderMail }] = await Promise.all([
    import('../mail/compose.ts'),
    import('../mail/render.ts'),
  ])
  return { composeMail, renderMail }
}

/** A mail that is ready to be sent. */
export interface MadeEmail {
  readonly said: NonNullable<Outcome['said']>
  /** @returns what the server said; @throws what it said when it did not take it */
  send(): Promise<string>
}

/** Makes the mail of what is on record now. @throws why it could not be made */
export async function makeEmail(deps: MailDeps, effect: EffectRow): Promise<MadeEmail | { suppressed: string }> {
  const { db, sendMail, mailHouse } = deps
  const { composeMail, renderMail } = await loadMailMaker()
  const isAlone = (await listOrganizations(db)).length === 1
  const composed = await db.tenant(effect.orgId, async (tx) =>
    composeMail(tx, effect, await readHouse(tx, effect.orgId, mailHouse, isAlone)),
  )
  if ('suppressed' in composed) return composed
  const { house, mail } = composed
  const make = async () => {
    const outgoing = buildMail(effect, house, mail, await renderMail(mail.body))
    // What is sent must be over before another worker may begin.
    const begunAt = effect.lastAttemptAt?.getTime() ?? 0
    if (Date.now() - begunAt > leaseMs - sendTimeoutMs) throw new Error('it took too long to be made; it was not sent')
    return outgoing
  }
  const outgoing = await make().catch(async (error: unknown) => {
    await revokeLinks(db, effect, mail.linkIds)
    throw error
  })
  const { subject, messageId } = outgoing
  const send = async () => {
    try {
      return await sendMail(outgoing)
    } catch (error) {
      if (error instanceof MailUnsent) await revokeLinks(db, effect, mail.linkIds)
      throw error
    }
  }
  return { said: { subject, messageId }, send }
}

/** Links of a mail that nobody got are of no use to anybody; the next try makes its own. */
async function revokeLinks(db: Database, { orgId, recipientId }: EffectRow, linkIds: readonly string[]): Promise<void> {
  if (recipientId === null || linkIds.length === 0) return
  await db.tenant(orgId, async (tx) => {
    for (const linkId of linkIds) await revokeLink(tx, { linkId, by: recipientId })
  })
}
