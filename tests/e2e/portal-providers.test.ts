/** Accounts that people have already: signing in with them, linking them, and what their groups give, in a browser. */
import { openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('accounts elsewhere', () => {
  let browser: Browser
  let stage: PortalStage
  let idp: OidcProvider
  let neighbour: TestDesk
  beforeAll(async () => {
    browser = await launchBrowser()
    // An organization that is not alone has an address of its own, to which providers send people back.
    neighbour = await openDesk()
    stage = await setPortalStage({}, { outboundNetworks: ['127.0.0.0/8'] })
    const redirectUris = [`${stage.origin}/api/v1/auth/providers/callback`]
    const client = { clientId: 'desk', clientSecret: 'kept', redirectUris, signOutUris: [`${stage.origin}/sign-in`] }
    idp = await startOidcProvider({ clients: [client] })
    const admin = await stage.as(stage.desk.org.adminId)
    const settings = {
      scopes: ['email', 'profile'],
      claims: {},
      trustsEmail: false,
      createsPeople: true,
      mailDomains: [],
      linkUpTo: 'requester',
      signsOut: true,
    }
    const payload = { name: 'Meridian ID', issuer: idp.issuer, clientId: 'desk', clientSecret: 'kept', settings }
    const made = await admin.ask({ method: 'POST', url: '/management/providers', payload })
    expect(made.statusCode).toBe(201)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
    await neighbour?.close()
    await idp?.close()
  })
  keepPictures(() => browser)

  const signIn = async (page: Page) => {
    await page.goto(`${stage.origin}/sign-in`)
    await page.getByRole('button', { name: 'Continue with Meridian ID' }).click()
  }

  it('let somebody in who has never been here, and out again at both ends', async () => {
    idp.expect({ sub: 'new-one', email: 'new-one@example.test', email_verified: true, name: 'Noor Haddad' })
    const { page, context } = await openWindow(browser)
    await signIn(page)
    await page.getByRole('heading', { name: /Noor/ }).waitFor()
    await page.getByRole('button', { name: 'Profile and settings' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    // The provider asks for itself, on its own page.
    await page.waitForURL((url) => url.origin === idp.issuer)
    await page.getByRole('button', { name: /yes/i }).click()
    await page.waitForURL(`${stage.origin}/sign-in**`)
    await page.getByRole('button', { name: 'Continue with Meridian ID' }).waitFor()
    // Nobody is remembered over there: the next one is asked who they are.
    idp.expect('nobody')
    await page.getByRole('button', { name: 'Continue with Meridian ID' }).click()
    await page.getByText('You did not finish signing in there.').waitFor()
    await context.close()
  })

  it('are linked by whoever is here already, who then signs in by them, and unlinked', async () => {
    const { agentId } = stage.desk.org
    const { page, context } = await stage.open(browser, agentId)
    await page.goto(`${stage.origin}/settings/security`)
    idp.expect('nobody')
    await page.getByRole('button', { name: 'Link Meridian ID' }).click()
    await page.getByRole('alert').getByText('You did not finish signing in there.').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    idp.expect({ sub: 'dana-elsewhere', email: 'dw@elsewhere.test', email_verified: true })
    await page.getByRole('button', { name: 'Link Meridian ID' }).click()
    await page.getByText('The account is linked').waitFor()
    await page.getByText('dana-elsewhere').waitFor()

    const other = await openWindow(browser)
    await signIn(other.page)
    await other.page.waitForURL(/\/queue/)
    await other.context.close()

    await page.getByRole('button', { name: 'Unlink Meridian ID' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click()
    await page.getByRole('button', { name: 'Link Meridian ID' }).waitFor()
    await context.close()
  })

  it('are kept by SCIM, whose groups an administrator gives a meaning', async () => {
    const { adminId, orgId } = stage.desk.org
    const admin = await stage.as(adminId)
    const token = await admin.ask({
      method: 'POST',
      url: '/setting/tokens',
      payload: { name: 'Okta', scopes: ['scim:manage'], expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    })
    const scim = async (path: string, payload: object) => {
      const headers = {
        host: new URL(stage.origin).host,
        authorization: `Bearer ${token.json().token}`,
        'content-type': 'application/scim+json',
      }
      const url = `/scim/v2${path}`
      const answer = await stage.desk.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(payload) })
      expect(answer.statusCode).toBe(201)
      return answer.json()
    }
    const user = await scim('/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: `lena-${newId()}@example.test`,
      displayName: 'Lena Brandt',
    })
    await scim('/Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Night desk',
      members: [{ value: user.id }],
    })
    const { page, context } = await stage.open(browser, adminId)
    await page.goto(`${stage.origin}/admin/scim`)
    await page.getByText(`${stage.origin}/scim/v2`).waitFor()
    await page.getByText('1 person is kept by SCIM.').waitFor()
    await page.getByRole('button', { name: 'Say what Night desk gives' }).click()
    expect(await page.getByLabel('Group', { exact: true }).inputValue()).toBe('Night desk')
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Technician' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved, and given to whoever is in the groups').waitFor()
    await eventually(async () => {
      const [person] = await stage.desk.db.tenant(orgId, (tx) => tx.select().from(people).where(eq(people.id, user.id)))
      expect(person?.role).toBe('technician')
    })
    await context.close()
  })
})
