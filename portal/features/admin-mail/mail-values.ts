/** What stands in the form of mail settings, and what is sent of it. */
import type { MailSettings, PutMailSettingsBody } from '@holdfast/contracts/mail/mail-settings.ts'

const usualColour = '#3d5a80'

export function toValues(settings: MailSettings | null) {
  return {
    senderName: settings?.senderName ?? '',
    senderAddress: settings?.senderAddress ?? '',
    replyTo: settings?.replyTo ?? '',
    bounceAddress: settings?.bounceAddress ?? '',
    accentColour: settings?.accentColour ?? usualColour,
    logoUrl: settings?.logoUrl ?? '',
    footer: settings?.footer ?? '',
  }
}

export type MailValues = ReturnType<typeof toValues>

/** What is not written is the desk's own. */
export function toBody(values: MailValues): PutMailSettingsBody {
  const orNothing = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    senderName: orNothing(values.senderName),
    senderAddress: orNothing(values.senderAddress),
    replyTo: orNothing(values.replyTo),
    bounceAddress: orNothing(values.bounceAddress),
    accentColour: values.accentColour,
    logoUrl: orNothing(values.logoUrl),
    footer: values.footer,
  }
}
