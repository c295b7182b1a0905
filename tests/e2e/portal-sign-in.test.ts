/** Every way of signing in that a person does by hand, in a browser. */
import { people } from '@holdfast/db/people/schema.ts'
import { signInSettings } from '@holdfast/db/sign-in/schema.ts'
import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MailCatcher } from '../support/mail-catcher.ts'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { axeScript, findBarriers } from './support/find-barriers.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000
const newPassword = 'a sentence that nobody else would think of'

describe.skipIf(!chromiumPath)('signing in', () => {
  let browser: Browser
  let stage: PortalStage
  const catcher = new MailCatcher(inject('servers').mail)
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  /** A window that nobody has signed in with. */
  const stranger = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addInitScript(axeScript)
    const page = await context.newPage()
    await page.goto(`${stage.origin}/sign-in?to=%2Finbox`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    return { context, page }
  }
  const lastMailTo = async (address: string, count: number) => (await catcher.caught(address, count)).at(-1)
  const settle = (settings: object) =>
    stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
      tx
        .insert(signInSettings)
        .values({ orgId: stage.desk.org.orgId, settings })
        .onConflictDoUpdate({ target: signInSettings.orgId, set: { settings } }),
    )

  it('goes by a code from an email, in the browser that asked for it', async () => {
    const { context, page } = await stranger()
    const email = await emailOf(stage.desk, stage.desk.org.agentId)
    await page.getByRole('button', { name: 'Email me a code instead' }).click()
    await page.getByLabel('Work email').fill(email)
    await page.getByRole('button', { name: 'Email me a code', exact: true }).click()
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    const code = /\b(\d{3}) ?(\d{3})\b/.exec((await lastMailTo(email, 1))?.text ?? '')
    await page.getByLabel('Code from the email').fill('000000')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('This code is wrong or has expired').waitFor()
    await page.getByLabel('Code from the email').fill(`${code?.[1]} ${code?.[2]}`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${stage.origin}/inbox`)
    await context.close()
  })

  it('goes by the link of that email, in any browser, once somebody presses the button', async () => {
    const { context, page } = await stranger()
    const email = await emailOf(stage.desk, stage.desk.org.otherAgentId)
    await page.getByRole('button', { name: 'Email me a code instead' }).click()
    await page.getByLabel('Work email').fill(email)
    await page.getByRole('button', { name: 'Email me a code', exact: true }).click()
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    const link = /https?:\S+\/sign-in\/link#[\w-]+/.exec((await lastMailTo(email, 1))?.text ?? '')?.[0] ?? ''
    const elsewhere = await browser.newContext()
    const other = await elsewhere.newPage()
    await other.goto(stage.origin + new URL(link).pathname + new URL(link).hash)
    await other.getByText('Is it you who wants to sign in?').waitFor()
    expect(other.url()).not.toContain('#')
    await other.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.waitForURL(`${stage.origin}/queue`)
    await elsewhere.close()
    await context.close()
  })

  it('is given back to who has forgotten the password, and common ones are refused', async () => {
    const { context, page } = await stranger()
    const email = await emailOf(stage.desk, stage.desk.org.requesterId)
    await page.getByRole('button', { name: 'Forgot it?' }).click()
    await page.getByLabel('Work email').fill(email)
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    const link = /https?:\S+\/sign-in\/password#[\w-]+/.exec((await lastMailTo(email, 1))?.text ?? '')?.[0] ?? ''
    await page.goto(stage.origin + new URL(link).pathname + new URL(link).hash)
    await page.getByLabel('New password').fill('password1234')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText('among the first that somebody else would try').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('New password').fill(newPassword)
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByRole('button', { name: 'Go to sign-in' }).click()
    await page.getByLabel('Work email').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(newPassword)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await context.close()
  })

  it('goes by a passkey, which is added in the settings', async () => {
    const window = await stage.open(browser, stage.desk.org.supervisorId)
    const devtools = await window.context.newCDPSession(window.page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const { page } = window
    await page.goto(`${stage.origin}/settings/security`)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Thumb')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByText('The passkey was added').waitFor()
    await page.getByText('Thumb').waitFor()
    await window.context.clearCookies()
    await page.goto(`${stage.origin}/sign-in?to=%2Finbox`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(`${stage.origin}/inbox`)
    await window.context.close()
  })

  it('wants a second factor where the role says so, set up before anything else', async () => {
    await settle({ secondFactorRoles: ['admin'] })
    const { context, page } = await stranger()
    const email = await emailOf(stage.desk, stage.desk.org.adminId)
    await signInByHand(page, email)
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor()
    await page.getByText('I cannot scan it').click()
    expect(await findBarriers(page)).toEqual([])
    const secret = ((await page.locator('details code').textContent()) ?? '').replaceAll(' ', '')
    const totp = new TOTP({ secret })
    await page.getByLabel('Code of the app').fill(totp.generate())
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor()
    const codes = await page.locator('main ul li').allTextContents()
    expect(codes).toHaveLength(10)
    await page.getByLabel('I keep them in a safe place').check()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.waitForURL(`${stage.origin}/inbox`)
    await context.close()

    const again = await stranger()
    await signInByHand(again.page, email)
    await again.page.getByRole('button', { name: 'Use a recovery code' }).click()
    await again.page.getByLabel('Recovery code').fill(codes[0] ?? '')
    await again.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.page.waitForURL(`${stage.origin}/inbox`)
    await again.context.close()
    await settle({})
  })

  it('makes an account where the organization allows it', async () => {
    await settle({ register: true })
    const { context, page } = await stranger()
    const email = `new-${Date.now()}@newcomers.test`
    await page.getByRole('button', { name: 'Make an account' }).click()
    await page.getByLabel('Your name').fill('Nia Newcomer')
    await page.getByLabel('Work email').fill(email)
    await page.getByLabel('New password').fill(newPassword)
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    const code = /\b(\d{3}) ?(\d{3})\b/.exec((await lastMailTo(email, 1))?.text ?? '')
    await page.getByLabel('Code from the email').fill(`${code?.[1]}${code?.[2]}`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    const found = await stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
      tx.select({ name: people.name, role: people.role }).from(people).where(eq(people.email, email)),
    )
    expect(found).toEqual([{ name: 'Nia Newcomer', role: 'requester' }])
    await settle({})
    await context.close()
  })
})
