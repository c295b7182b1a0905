/** Makes one person nobody (features F7): what must stay stays, without whoever it was. */
import Type, { type Static } from 'typebox'
import { Email } from '../people/person.ts'
import { closed, Instant, Named, nullable } from '../schemas.ts'

/**
 * `keep`: requests and messages stay the company's record, without the person's name, address and phone.
 * `remove`: what the person wrote goes too.
 */
export const erasureTexts = ['keep', 'remove'] as const
export type ErasureTexts = (typeof erasureTexts)[number]

export const ErasePersonBody = closed({
  email: { ...Email, description: 'The address of the person, typed to confirm' },
  texts: Type.Optional({
    ...Type.Enum(erasureTexts),
    description: '`keep` unless told for employees, `remove` for everybody else',
  }),
  force: Type.Optional(Type.Boolean({ description: 'Also while requests of theirs are open; they are cancelled' })),
})
export type ErasePersonBody = Static<typeof ErasePersonBody>

export const erasureStatuses = ['running', 'completed'] as const

export const PersonErasure = Type.Object({
  id: Type.String(),
  personId: Type.String(),
  status: Type.Enum(erasureStatuses),
  texts: Type.Enum(erasureTexts),
  requestedBy: Named,
  createdAt: Instant,
  endedAt: nullable(Instant),
})
export type PersonErasure = Static<typeof PersonErasure>
