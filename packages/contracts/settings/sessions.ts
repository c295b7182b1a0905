/** Where somebody is signed in (features E5). */
import Type, { type Static } from 'typebox'
import { signInMethods } from '../auth/sign-in-methods.ts'
import { Instant, nullable, page } from '../schemas.ts'

export const deviceKinds = ['desktop', 'phone', 'tablet', 'program', 'unknown'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** What a browser says of itself, which proves nothing. */
export const Device = Type.Object({
  kind: Type.Enum(deviceKinds),
  browser: nullable(Type.String({ description: 'Such as Firefox' })),
  system: nullable(Type.String({ description: 'Such as Windows' })),
})
export type Device = Static<typeof Device>

export const OwnSession = Type.Object({
  id: Type.String(),
  device: Device,
  address: nullable(Type.String({ description: 'The network address that it was last refreshed from' })),
  method: Type.Enum(signInMethods, { description: 'How it began' }),
  secondFactor: Type.Boolean({ description: 'Whether a second factor was part of that' }),
  createdAt: Instant,
  lastUsedAt: Instant,
  expiresAt: Instant,
  current: Type.Boolean({ description: 'Whether it is the one that asks' }),
})
export type OwnSession = Static<typeof OwnSession>

/** The one that asks first, then the latest used first; at most a hundred. */
export const OwnSessionPage = page(OwnSession)
export type OwnSessionPage = Static<typeof OwnSessionPage>

export const EndedSessions = Type.Object({ ended: Type.Integer() })
export type EndedSessions = Static<typeof EndedSessions>
