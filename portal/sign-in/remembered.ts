/** What this machine keeps for the next visit, if somebody wishes so. */
const emailKey = 'holdfast.email'
const signedInKey = 'holdfast.signed-in'

export const readEmail = (): string => localStorage.getItem(emailKey) ?? ''

export function rememberEmail(email: string, isWished: boolean): void {
  if (isWished) localStorage.setItem(emailKey, email)
  else localStorage.removeItem(emailKey)
}

/** Tells somebody whose session is over from somebody who has never been here. */
export const wasSignedIn = (): boolean => localStorage.getItem(signedInKey) !== null
export const noteSignedIn = (): void => localStorage.setItem(signedInKey, '1')
