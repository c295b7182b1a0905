/** The ways to prove who one is. Plain constants, for pages too. */

/** How a session began. */
export const signInMethods = ['password', 'code', 'passkey', 'directory', 'kerberos', 'provider', 'setup'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** What may be shown as a second factor. */
export const secondFactorWays = ['totp', 'recovery_code', 'passkey'] as const
export type SecondFactorWay = (typeof secondFactorWays)[number]

/** By what somebody who is signed in proves once more who they are, before a dangerous deed. */
export const stepUpWays = ['password', 'totp', 'recovery_code', 'passkey', 'code'] as const
export type StepUpWay = (typeof stepUpWays)[number]

/** So long a proof is recent enough for a dangerous deed, in minutes. */
export const recentProofMinutes = 10

/**
 * How long a code and its link are good, in minutes, how many wrong codes void them, and how many of one person are good
 * at once: the newest, for strangers may have some mailed too.
 */
export const mailedCode = { digits: 6, minutes: 10, tries: 5, openAtOnce: 5 } as const
/** How long the link of a forgotten password, and a registration, wait to be confirmed, in minutes. */
export const confirmationMinutes = 30
