/** What is kept of people and lets them in: their data, tokens, sessions and second factor, by their own hand or not. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readZip } from '../support/read-zip.ts'
import { totpOf } from '../support/totp.ts'
import { chooseInMenu, download, rowOf } from './support/administration.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { make } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { conversationOf, saidIn } from './support/request-page.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000
/** What workers gather or erase takes several steps. */
const workMs = 60_000
/** Told of, and not found out by asking again, which takes longer. */
const atOnceMs = 5_000

describe.skipIf(!chromiumPath)('access and data', () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  const openAt = async (personId: string, path: string) => {
    const window = await stage.open(browser, personId)
    await window.page.goto(`${stage.origin}${path}`)
    return window
  }
  const close = (...contexts: BrowserContext[]) => Promise.all(contexts.map((context) => context.close()))

  it('is gathered for a person as a file, and then goes, but for what the company keeps', {
    timeout: 2 * workMs,
  }, async () => {
    const { adminId, agentId, requesterId } = stage.desk.org
    const olu = await stage.as(requesterId)
    const title = 'The badge printer jams'
    const { id, number } = await makeRequest(olu, { title })
    await make(olu, `/requests/${id}/messages`, { body: 'It jams again, says Olu Adeyemi.' })
    const email = await emailOf(stage.desk, requesterId)
    const { page, context } = await openAt(adminId, `/people/${requesterId}/access`)
    await page.getByRole('button', { name: 'Gather' }).click()
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: workMs })
    const { bytes } = await download(page, page.getByRole('link', { name: /^Download/ }))
    const entries = readZip(bytes)
    expect(JSON.parse(String(entries.get('data/requests.json')))).toMatchObject([{ number, title }])

    await page.getByRole('button', { name: 'Erase this person' }).click()
    const asked = page.getByRole('alertdialog', { name: 'Erase Olu Adeyemi?' })
    const confirm = asked.getByRole('button', { name: 'Erase this person' })
    await asked.getByLabel(/^Type .* to confirm$/).fill('Olu')
    expect(await confirm.isDisabled()).toBe(true)
    await asked.getByLabel(/^Type .* to confirm$/).fill(email)
    await confirm.click()
    await asked.getByRole('alert').getByText('1 request of theirs is open.').waitFor()
    await asked.getByRole('checkbox', { name: 'Also cancel open requests of theirs' }).click()
    await confirm.click()
    await page.getByText(/^Erased today/).waitFor({ timeout: workMs })
    await page.getByRole('link', { name: 'Erased person' }).waitFor()
    await page.getByText('Download').waitFor({ state: 'detached' })
    await expectNobody(page)

    await page.goto(`${stage.origin}/admin/audit?targetKind=person&targetId=${requesterId}`)
    for (const deed of ['Data gathered', 'Data taken', 'Erasing begun', 'Person erased']) {
      await page.getByRole('button', { name: deed }).waitFor()
    }
    await expectNobody(page)
    const agent = await openAt(agentId, `/requests/${id}`)
    await saidIn(agent.page, 'It jams again').waitFor()
    expect(await conversationOf(agent.page).textContent()).toContain('Erased person')
    await expectNobody(agent.page)
    await close(context, agent.context)

    async function expectNobody(where: Page): Promise<void> {
      const shown = await where.locator('body').ariaSnapshot()
      for (const word of ['Olu', 'Adeyemi', email]) expect(shown).not.toContain(word)
    }
  })

  it('is taken from a program by an administrator, whoever gave it', async () => {
    const { adminId, agentId } = stage.desk.org
    const agent = await stage.as(agentId)
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { name: 'Wall board', scopes: ['request:read'], expiresAt }
    const made = await agent.ask({ method: 'POST', url: '/setting/tokens', payload })
    const headers = { host: new URL(stage.origin).host, authorization: `Bearer ${made.json().token}` }
    const ask = async () => (await stage.desk.app.inject({ url: '/api/v1/requests', headers })).statusCode
    const { page, context } = await openAt(adminId, '/admin/tokens')
    const row = rowOf(page, 'Wall board')
    await row.getByText('Not used yet').waitFor()
    await row.getByRole('link', { name: 'Dana Whitfield' }).waitFor()
    expect(await row.textContent()).not.toContain(made.json().token)
    expect(await ask()).toBe(200)
    await chooseInMenu(page, 'Wall board', 'Revoke')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Wall board is revoked').waitFor()
    await row.waitFor({ state: 'detached' })
    expect(await ask()).toBe(401)
    await context.close()
  })

  it('ends in other windows from one’s own, one by one or all of them', async () => {
    const { supervisorId } = stage.desk.org
    const own = await openAt(supervisorId, '/settings/sessions')
    const others = [await openAt(supervisorId, '/queue'), await openAt(supervisorId, '/queue')]
    for (const { page } of others) await page.getByRole('heading', { name: 'All open' }).waitFor()
    await own.page.reload()
    const ends = own.page.getByRole('button', { name: /^Sign out: Chrome/ })
    await eventually(() => ends.count()).toBe(2)
    await ends.first().click()
    await eventually(() => ends.count()).toBe(1)
    const ended = ({ page }: { page: Page }) => page.waitForURL(/\/sign-in/, { timeout: atOnceMs })
    await Promise.any(others.map(ended))
    const left = others.filter(({ page }) => new URL(page.url()).pathname !== '/sign-in')
    expect(left).toHaveLength(1)
    await own.page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    const asked = own.page.getByRole('alertdialog', { name: 'Sign out 1 other device?' })
    await asked.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await Promise.all(left.map(ended))
    await eventually(() => ends.count()).toBe(0)
    await own.page.reload()
    await own.page.getByText('This device', { exact: true }).waitFor()
    await close(own.context, ...others.map(({ context }) => context))
  })

  it('asks for a second factor that one has set up, and takes each recovery code once', async () => {
    const { otherAgentId } = stage.desk.org
    const { page, context } = await openAt(otherAgentId, '/settings/security')
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^(Set up a second factor|Keep your recovery codes)$/ })
    await dialog.getByText('I cannot scan it').click()
    const secret = ((await dialog.locator('details code').textContent()) ?? '').replaceAll(' ', '')
    const right = totpOf(secret)
    await dialog.getByLabel('Code of the app').fill(right === '000000' ? '000001' : '000000')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await dialog.getByText('This code is wrong.').waitFor()
    await dialog.getByLabel('Code of the app').fill(totpOf(secret))
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    const codes = dialog.getByRole('listitem')
    await eventually(() => codes.count()).toBe(10)
    const code = (await codes.first().textContent()) ?? ''
    await dialog.getByRole('checkbox', { name: 'I keep them in a safe place' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByText('10 recovery codes are left.').waitFor()

    const email = await emailOf(stage.desk, otherAgentId)
    const showCode = async (): Promise<{ context: BrowserContext; page: Page }> => {
      const other = await openWindow(browser)
      await other.page.goto(`${stage.origin}/sign-in?to=%2Finbox`)
      await signInByHand(other.page, email)
      await other.page.getByRole('button', { name: 'Use a recovery code' }).click()
      await other.page.getByLabel('Recovery code').fill(code)
      await other.page.getByRole('button', { name: 'Sign in', exact: true }).click()
      return other
    }
    const first = await showCode()
    await first.page.waitForURL(`${stage.origin}/inbox`)
    const again = await showCode()
    await again.page.getByRole('alert').waitFor()
    expect(new URL(again.page.url()).pathname).toBe('/sign-in')
    await page.reload()
    await page.getByText('9 recovery codes are left.').waitFor()
    await close(context, first.context, again.context)
  })
})
