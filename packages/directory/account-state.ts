/** Whether an account may be used, as its entry says. */
import type { DirectoryKind } from '@holdfast/contracts/directories/settings.ts'
import type { AccountState } from '@holdfast/contracts/directories/test-directory.ts'
import type { Entry } from './entry.ts'

const control = 'userAccountControl'
// Its bits, and those of its computed sister.
const disabled = 0x2
const lockedOut = 0x10
const passwordExpired = 0x80_0000

/** Both mean that an account never expires. */
const neverExpires = [0n, 0x7fff_ffff_ffff_ffffn]
/** Windows counts in tenths of microseconds from the year 1601. */
const millisecondsTo1970 = 11_644_473_600_000n

/** @param now in milliseconds since 1970 */
export function accountState(kind: DirectoryKind, entry: Entry, now: number): AccountState {
  return kind === 'active_directory' ? windowsState(entry, now) : plainState(entry)
}

/** @returns whether the person is not to be let in until somebody changes it there; a lock or an old password passes */
export function isClosed(state: AccountState): boolean {
  return state === 'disabled' || state === 'expired'
}

/**
 * Every account of Windows has this, so where it is missing it may not be read: a hardened domain hides it from
 * ordinary accounts, and everybody would look as if they were let in.
 */
export function isStateHidden(kind: DirectoryKind, entry: Entry): boolean {
  return kind === 'active_directory' && entry.text(control) === null
}

export const stateHidden =
  'the service account may not read userAccountControl, so nobody would know who is disabled; let it read the ' +
  'account restrictions of people'

function windowsState(entry: Entry, now: number): AccountState {
  const bits = Number(entry.text(control) ?? 0)
  const computed = Number(entry.text('msDS-User-Account-Control-Computed') ?? 0)
  if (bits & disabled) return 'disabled'
  if (hasExpired(entry.text('accountExpires'), now)) return 'expired'
  if (computed & lockedOut) return 'locked'
  if (entry.text('pwdLastSet') === '0') return 'must_change'
  return computed & passwordExpired ? 'password_expired' : 'active'
}

function hasExpired(text: string | null, now: number): boolean {
  if (text === null || !/^\d{1,19}$/.test(text)) return false
  const ticks = BigInt(text)
  return !neverExpires.includes(ticks) && ticks / 10_000n - millisecondsTo1970 <= BigInt(now)
}

/** The password policy overlay of OpenLDAP, and what 389 Directory Server has. */
function plainState(entry: Entry): AccountState {
  const lockedAt = entry.text('pwdAccountLockedTime')
  // This instant says that an administrator did it, for good.
  if (lockedAt === '000001010000Z' || entry.text('nsAccountLock')?.toLowerCase() === 'true') return 'disabled'
  return lockedAt === null ? 'active' : 'locked'
}
