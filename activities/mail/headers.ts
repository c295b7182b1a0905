/** The headers that make a mail recognizable, threaded, refusable and no cause of loops. */
import { signUnsubscription } from '@holdfast/db/mail/unsubscribe-token.ts'
import type { OutgoingMail } from '../deps.ts'
import { oneLine, tagAddress } from './addresses.ts'
import type { Composed } from './composed.ts'
import type { House } from './house.ts'

interface MailEffect {
  readonly id: string
  readonly orgId: string
}

/** @returns the id that every try of this effect has, so that whoever gets it twice can tell */
export const messageIdOf = (effectId: string, { domain }: House): string => `<effect.${effectId}@${domain}>`
/** The root of a request's thread; no mail has it, all refer to it. */
const threadIdOf = (requestId: string, { domain }: House): string => `<request.${requestId}@${domain}>`

export function buildMail(
  effect: MailEffect,
  house: House,
  mail: Composed,
  { html, text }: { html: string; text: string },
): OutgoingMail {
  const { sender, replyTo, bounce } = house
  const to = { name: oneLine(mail.to.name), address: mail.to.address }
  const links = unsubscribeLinks(effect, house, mail)
  return {
    messageId: messageIdOf(effect.id, house),
    from: { name: oneLine(sender.name), address: sender.address },
    to,
    envelope: { from: bounce === null ? sender.address : tagAddress(bounce, effect.id), to: to.address },
    subject: oneLine(mail.subject, 250),
    html,
    text,
    ...(replyTo !== null && { replyTo }),
    ...threadHeaders(house, mail),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.tongue.language,
      'List-Id': listId(house),
      ...(links && { 'List-Unsubscribe': links.header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

function threadHeaders(house: House, { thread }: Composed): { inReplyTo?: string; references?: string[] } {
  if (!thread) return {}
  const root = threadIdOf(thread.requestId, house)
  const previous = thread.previous.map((id) => messageIdOf(id, house))
  return { inReplyTo: previous[0] ?? root, references: [root, ...previous.toReversed()] }
}

function listId({ organization, domain }: House): string {
  // Plain words only: whatever else a name has would have to be quoted, or encoded together with the id.
  const name = oneLine(organization.name.replace(/[^A-Za-z0-9 -]+/g, ' '), 80)
  return `${name === '' ? '' : `${name} `}<requests.${organization.slug}.${domain}>`
}

/** Where somebody says that they want no more of these; a button of mail programs and a link in the mail (RFC 8058). */
export function unsubscribeLinks(
  effect: MailEffect,
  { unsubscribeKey, deskUrl, replyTo }: House,
  { unsubscribe }: Pick<Composed, 'unsubscribe'>,
): { header: string; url: string } | null {
  if (!unsubscribe || !unsubscribeKey) return null
  const token = signUnsubscription(unsubscribeKey, { orgId: effect.orgId, effectId: effect.id, ...unsubscribe })
  const url = `${deskUrl}/api/v1/unsubscribe/${token}`
  const byMail = replyTo === null ? '' : `, <mailto:${encodeURI(replyTo)}?subject=unsubscribe>`
  return { url, header: `<${url}>${byMail}` }
}
