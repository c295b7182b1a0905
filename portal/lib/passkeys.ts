/** What pages share of passkeys (WebAuthn). */

/** Browsers tell neither whether somebody cancelled nor whether there was no passkey. */
export function isLeft(error: unknown): boolean {
  return error instanceof Error && /^(NotAllowedError|AbortError)$/.test(error.name)
}
