/** Why somebody is not let in, as a directory says it. */
import { ResultCodeError } from 'ldapts'

/** `wrong`: the name or the password; a stranger is never told which. */
export type RefusalReason =
  | 'wrong'
  | 'hours'
  | 'workstation'
  | 'password_expired'
  | 'disabled'
  | 'account_expired'
  | 'must_change'
  | 'locked'

export interface BindRefusal {
  readonly reason: RefusalReason
  /** Active Directory looks at the rest only after the password, so whoever is told of it knew it. */
  readonly passwordWasRight: boolean
}

export const refusedAsWrong: BindRefusal = { reason: 'wrong', passwordWasRight: false }

/** All are LDAP's code 49; what it is about stands in the text as `data 533`. */
const subCodes: Readonly<Record<string, BindRefusal>> = {
  '525': refusedAsWrong,
  '52e': refusedAsWrong,
  '530': { reason: 'hours', passwordWasRight: true },
  '531': { reason: 'workstation', passwordWasRight: true },
  '532': { reason: 'password_expired', passwordWasRight: true },
  '533': { reason: 'disabled', passwordWasRight: true },
  '701': { reason: 'account_expired', passwordWasRight: true },
  '773': { reason: 'must_change', passwordWasRight: true },
  // Said whatever the password was.
  '775': { reason: 'locked', passwordWasRight: false },
}

// RFC 4511: no such object, invalid DN syntax, inappropriate authentication, invalid credentials, unwilling to perform.
const refusing = [32, 34, 48, 49, 53]

/** @returns `null` for what says nothing about whoever signs in */
export function readRefusal(error: unknown): BindRefusal | null {
  if (!(error instanceof ResultCodeError) || !refusing.includes(error.code)) return null
  const [, subCode = ''] = /\bdata ([0-9a-f]{3,8})\b/i.exec(error.message) ?? []
  return subCodes[subCode.toLowerCase()] ?? refusedAsWrong
}

/** In words, for those who look after the directory. */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  wrong: 'The name or the password is wrong',
  hours: 'The account may not be used at this hour',
  workstation: 'The account may not be used from this computer',
  password_expired: 'The password has expired',
  disabled: 'The account is disabled',
  account_expired: 'The account has expired',
  must_change: 'The password has to be changed first',
  locked: 'The account is locked after too many tries',
}
