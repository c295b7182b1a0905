/** A code and a link by mail (features E1). */
import { AskCodeBody, MailSent, RedeemCodeBody } from '@holdfast/contracts/auth/codes.ts'
import { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { mailedCode } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import { issueCode } from '@holdfast/db/sign-in/codes.ts'
import type { App } from '../app-type.ts'
import { answerEvenly } from './answer-evenly.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitTries } from './limit-tries.ts'
import { mailSecret } from './mail-to.ts'
import { makeMailedSecret } from './mailed-token.ts'
import { organizationOf } from './organization-of.ts'
import { redeemMailed } from './redeem-mailed.ts'
import { requireWay } from './require-way.ts'

const purpose = 'sign_in'

export function askCode(app: App): void {
  const schema = {
    summary: 'Have a code and a link to sign in mailed',
    description:
      'Answers the same, and after the same time, whether somebody has the address or not. The code is good in the ' +
      'browser that asked, for which it gets a cookie; the link in any. The newest five are good until one is used.',
    tags: ['auth'],
    body: AskCodeBody,
    response: { 202: MailSent },
  }
  app.post('/auth/codes', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { email, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    await requireWay(app, orgId, 'code')
    await limitTries(app, request, { orgId, kind: 'mail', account: email })
    const { id, code, token, browser, hashesFor } = makeMailedSecret(app.signIn.codesKey, orgId)
    const expiresAt = new Date(Date.now() + mailedCode.minutes * 60_000)
    await answerEvenly(() =>
      app.db.tenant(orgId, async (tx) => {
        const account = await findAccount(tx, email)
        if (!account || account.blocked) return
        await issueCode(tx, { id, orgId, personId: account.id, purpose, ...hashesFor(account.email), expiresAt })
        const secret = { code, token, expiresAt: expiresAt.toISOString() }
        await mailSecret(app, tx, request, { orgId, recipientId: account.id, template: 'sign_in_code', secret })
      }),
    )
    app.signIn.proofs.give(reply, 'code', { value: browser, expiresAt })
    return reply.code(202).send({ expiresAt: expiresAt.toISOString() })
  })
}

export function redeemCode(app: App): void {
  const schema = {
    summary: 'Sign in with a mailed code or link',
    description: '`email` and `code` in the browser that asked for it, or `token` in any.',
    tags: ['auth'],
    body: RedeemCodeBody,
    response: { 200: SignInAnswer },
  }
  app.post('/auth/codes/redeem', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const proved = await redeemMailed(app, request, purpose, request.body)
    await requireWay(app, proved.orgId, 'code')
    app.signIn.proofs.takeBack(reply, 'code')
    return finishSignIn(app, request, reply, { ...proved, method: 'code' })
  })
}
