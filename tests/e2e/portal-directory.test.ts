/** A directory is connected, tried and synced by an administrator, and signs its people in: a real domain and browser. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupDnOf, type Samba, sambaMissing, sambaStartMs, startSamba } from '../support/samba/samba.ts'
import { launchBrowser, openWindow, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

const buildMs = 240_000
const missing = chromiumPath ? sambaMissing() : 'no Chromium is installed'
if (missing) console.log(`skipped: ${missing}`)

describe.skipIf(missing)(`a directory in the portal${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  let browser: Browser
  let stage: PortalStage
  let window: Window
  beforeAll(async () => {
    ;[samba, stage, browser] = await Promise.all([startSamba(), setPortalStage(), launchBrowser()])
    window = await stage.open(browser, stage.desk.org.adminId)
  }, buildMs + sambaStartMs)
  afterAll(async () => {
    await browser?.close()
    await Promise.all([stage?.close(), samba?.stop()])
  })
  keepPictures(() => browser)

  it('is connected by a form that says what is missing, and by what was saved', async () => {
    const { page } = window
    await page.goto(`${stage.origin}/admin/directories`)
    await page.getByRole('link', { name: 'Connect a directory' }).first().click()
    await page.getByLabel('Name', { exact: true }).fill('Head office')
    await page.getByLabel('Servers').fill(samba.ldapUrl.replace('ldap:', 'http:'))
    await page.getByLabel('Certificate authority').fill(samba.authority)
    await page.getByLabel('Service account').fill(samba.facts.serviceAccount.dn)
    await page.getByLabel('Its password').fill(samba.facts.serviceAccount.password)
    await page.getByLabel('Search base').fill(samba.facts.peopleDn)
    await page.getByLabel('Base of groups').fill(samba.facts.groupsDn)
    await page.getByRole('button', { name: 'Save' }).click()
    // What is wrong is told at its field, and nothing is lost.
    await page.getByLabel('Servers').and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await page.getByLabel('Its password').inputValue()).not.toBe('')
    await page.getByLabel('Servers').fill(samba.ldapsUrl)
    await page.getByRole('button', { name: 'Add a group' }).click()
    await page.getByLabel('Group', { exact: true }).fill(groupDnOf('Holdfast agents'))
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Technician' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Head office' }).waitFor()
    expect(await page.getByLabel('Its password').inputValue()).toBe('')
    await page.getByText('One is kept. Type another to replace it.').first().waitFor()
  })

  it('is tried step by step, and shows what somebody would become', async () => {
    const { page } = window
    const panel = page.getByRole('complementary', { name: 'Does it work?' })
    await panel.getByLabel('User name').fill('alice')
    await panel.getByRole('button', { name: 'Try' }).click()
    await panel.getByText('It works.').waitFor()
    await panel.getByText('Would become a new person').waitFor()
    await panel.getByText('Alice.Adams@desk.test').waitFor()
    // By three groups within one another.
    await panel.getByText('Technician', { exact: true }).waitFor()
    await panel.getByLabel('User name').fill('nobody-of-this-name')
    await panel.getByRole('button', { name: 'Try' }).click()
    await panel.getByText('Is not found').waitFor()
  })

  it('is synced at once, and its people are here', async () => {
    const { page } = window
    const panel = page.getByRole('complementary', { name: 'Does it work?' })
    await panel.getByRole('button', { name: 'Sync now' }).click()
    await panel.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
    await page.goto(`${stage.origin}/admin/people?q=Alice`)
    await page.getByText('Alice Adams').first().waitFor()
  })

  it('lets its people in by the name and password of Windows, and nobody with a wrong one', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(`${stage.origin}/sign-in?to=/settings/profile`)
    await page.getByLabel('Work email or user name').fill('alice')
    await page.getByLabel('Password', { exact: true }).fill('not hers')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText(/wrong/).waitFor()
    await page.getByLabel('Password', { exact: true }).fill(samba.facts.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${stage.origin}/settings/profile`)
    // Whoever is disabled over there is out here with the next sync, with every window.
    await samba.disable('alice')
    const panel = window.page.getByRole('complementary', { name: 'Does it work?' })
    await window.page.goto(`${stage.origin}/admin/directories`)
    await window.page.getByText('Head office').first().click()
    await panel.getByRole('button', { name: 'Sync now' }).click()
    await page.waitForURL(/\/sign-in/, { timeout: 60_000 })
    await context.close()
  })
})
