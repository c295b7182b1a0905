import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { everywhere } from '@holdfast/contracts/people/rights.ts'
import type { ProviderSettings } from '@holdfast/contracts/providers/settings.ts'
import { refuseGiving } from '@holdfast/db/people/guard-power.ts'
import type { Caller } from '../auth/caller.ts'
import { isThisMachine } from '../auth/providers/relying-parties.ts'
import { requireEverywhere } from '../sites/reach-site.ts'

/** @throws AppError `validation_failed` for what is no address, or would be asked in the clear over a network */
export function requireIssuer(issuer: string | undefined): void {
  if (issuer === undefined) return
  const isAddress = URL.canParse(issuer) && new URL(issuer).username === ''
  if (isAddress && (issuer.startsWith('https:') || isThisMachine(new URL(issuer)))) return
  const message = 'must be an address that begins with https://'
  throw new AppError('validation_failed', `/issuer ${message}`, { errors: [{ path: '/issuer', message }] })
}

/**
 * Whoever says that a provider's word is enough for people of a role could become one of them by it.
 * @throws AppError `forbidden`
 */
export function requireMayTrust(caller: Caller, settings: ProviderSettings | undefined): void {
  requireEverywhere(caller)
  const role = settings?.linkUpTo
  if (role === undefined || role === null) return
  const path = '/settings/linkUpTo'
  refuseGiving(caller, { role, grants: builtInGrants[role], scope: everywhere }, { role: path, scope: path })
}
