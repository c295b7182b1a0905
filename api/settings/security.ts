import { OwnSecurity } from '@holdfast/contracts/sign-in/security.ts'
import { findAccountRow, findPasswordHash } from '@holdfast/db/people/own-account.ts'
import { listPasskeys } from '@holdfast/db/sign-in/passkeys.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { findTotp } from '@holdfast/db/sign-in/totp.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { demandsSecondFactor } from '../auth/second-factor-need.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentPasskey } from './present-passkey.ts'

export function readSecurity(app: App): void {
  const schema = {
    summary: 'By what you prove who you are',
    tags: ['setting'],
    response: { 200: OwnSecurity },
  }
  app.get('/setting/security', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    return app.db.tenant(orgId, async (tx) => {
      const [settings, standing] = [await findSignInSettings(tx), await findStanding(tx, personId)]
      const [account, factor] = [await findAccountRow(tx, personId), await findTotp(tx, personId)]
      const passkeys = await listPasskeys(tx, personId)
      const recoveryCodesLeft = standing?.recoveryCodesLeft ?? 0
      return {
        hasPassword: (await findPasswordHash(tx, personId)) !== null,
        passwordChangedAt: presentInstant(account?.passwordChangedAt ?? null),
        passwordMinLength: settings.passwordMinLength,
        passwordAllowed: settings.password,
        passkeysAllowed: settings.passkeys,
        passkeys: passkeys.map(presentPasskey),
        secondFactor: factor && { enrolledAt: presentTime(factor.createdAt), recoveryCodesLeft },
        secondFactorRequired: standing !== null && demandsSecondFactor(standing, settings),
      }
    })
  })
}
