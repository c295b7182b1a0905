/** Who an organization's emails come from, and what they look like. */
import Type, { type Static } from 'typebox'
import { closed, nullable } from '../schemas.ts'

/** One address and nothing else: what stands here stands in headers. */
const Address = Type.String({
  pattern: '^[^\\s<>@,;:"()\\[\\]\\\\\\p{Cc}]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$',
  maxLength: 320,
  description: 'An address, such as help@example.com',
})

const fields = {
  senderName: nullable(
    Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^(?=.*\\S)[^\\p{Cc}\\u2028\\u2029]*$',
      description: 'The organization’s name unless given',
    }),
  ),
  senderAddress: nullable(Address),
  replyTo: nullable(Address),
  bounceAddress: nullable(Address),
  accentColour: Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'Such as #3d5a80' }),
  logoUrl: nullable(
    Type.String({
      pattern: '^https://[^\\s"<>\\\\]+$',
      maxLength: 500,
      description: 'Fetched by the reader’s program',
    }),
  ),
  footer: Type.String({ maxLength: 1_000, description: 'A paragraph a line' }),
}

export const MailSettings = Type.Object({ ...fields, version: Type.Integer() })
export type MailSettings = Static<typeof MailSettings>

export const PutMailSettingsBody = closed(fields)
export type PutMailSettingsBody = Static<typeof PutMailSettingsBody>

export const TestMail = Type.Object({ effectId: Type.String({ description: 'Where the ledger tells how it went' }) })
