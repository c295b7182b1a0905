/** Everything about a mail that is the same for all of an organization's mails. */
import type { Tx } from '@holdfast/db/database.ts'
import { findMailOrganization, findMailSettings } from '@holdfast/db/mail/queries.ts'
import { domainOf, type MailAddress, parseAddress } from './addresses.ts'
import type { MailHouse } from './deps.ts'

export interface House {
  readonly organization: Awaited<ReturnType<typeof findMailOrganization>>
  readonly sender: MailAddress
  readonly replyTo: string | null
  /** Tagged with the effect when it is the organization's own. */
  readonly bounce: string | null
  readonly accentColour: string
  readonly logoUrl: string | null
  readonly footer: string
  /** Of the ids of mails and threads: the desk's own, whatever the sender is. */
  readonly domain: string
  /** Where the organization's pages are. */
  readonly deskUrl: string
  readonly unsubscribeKey: Buffer | null
  readonly secretsKey: Buffer | null
}

/** @param isAlone whether the desk has one organization only, which then needs no subdomain */
export async function readHouse(tx: Tx, orgId: string, mail: MailHouse, isAlone: boolean): Promise<House> {
  const [organization, settings] = [await findMailOrganization(tx, orgId), await findMailSettings(tx, orgId)]
  const own = parseAddress(mail.from)
  const { senderName, senderAddress, replyTo, bounceAddress, accentColour, logoUrl, footer } = settings
  return {
    organization,
    sender: { name: senderName ?? organization.name, address: senderAddress ?? own.address },
    replyTo,
    bounce: bounceAddress,
    accentColour,
    logoUrl,
    footer,
    domain: domainOf(own.address),
    deskUrl: isAlone ? trim(mail.publicUrl) : onSubdomain(mail.publicUrl, organization.slug),
    unsubscribeKey: mail.unsubscribeKey,
    secretsKey: mail.secretsKey,
  }
}

const trim = (url: string): string => url.replace(/\/+$/, '')

/** As api/plugins/organizations.ts reads it: an address without a name has no subdomains. */
function onSubdomain(publicUrl: string, slug: string): string {
  const url = new URL(publicUrl)
  if (!/^[0-9.]+$|^\[/.test(url.hostname)) url.hostname = `${slug}.${url.hostname}`
  return trim(url.href)
}
