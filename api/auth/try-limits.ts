/** How often a secret may be tried in vain (features S13). Numbers of the desk; tests write their own. */
export interface TryLimits {
  /** Wrong ones in a row that cost no pause: of one account from one network, or from a device that is known to it. */
  readonly free: number
  /** The same of one account from everywhere; only devices that are not known to it count, and wait. */
  readonly freeFromAnywhere: number
  /** The longest pause of the first, in milliseconds. */
  readonly pauseMs: number
  /** The longest pause of the second: short, for then others make somebody wait. */
  readonly pauseFromAnywhereMs: number
  /** Wrong ones from one network in ten minutes, whatever the account; an office behind one address has many people. */
  readonly failuresOfNetwork: number
  /** Right and wrong ones from one network in ten minutes. */
  readonly triesOfNetwork: number
  /** Registrations from one network in ten minutes: each is a mail to whomever somebody names. */
  readonly registrationsOfNetwork: number
}

export const defaultTryLimits: TryLimits = {
  free: 5,
  freeFromAnywhere: 30,
  pauseMs: 900_000,
  pauseFromAnywhereMs: 60_000,
  failuresOfNetwork: 150,
  triesOfNetwork: 3_000,
  registrationsOfNetwork: 100,
}

export const networkWindowMs = 600_000
