/** What administrators keep: sites, the ways to sign in, who comes in at all, and what the log says of it. */
import { password } from '@holdfast/api/test-helper.ts'
import { signInSettings } from '@holdfast/db/sign-in/schema.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseInMenu, download, goByRail, rowOf, saveSheet } from './support/administration.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { make } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000
/** Told of, and not found out by asking again, which takes longer. */
const atOnceMs = 5_000

describe.skipIf(!chromiumPath)('administration', () => {
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
  /** The page to sign in as somebody has it who has not been here before. */
  const openSignIn = async () => {
    const window = await openWindow(browser)
    await window.page.goto(`${stage.origin}/sign-in`)
    await window.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    return window
  }

  it('keeps sites: they are made, found, filled with people, closed, and opened again by undo', async () => {
    const { adminId } = stage.desk.org
    const asker = await stage.as(adminId)
    await make(asker, '/support/regions', { name: 'North' })
    await make(asker, '/management/sites', { code: 'MUC-01', name: 'Munich Hall' })
    const { page, context } = await openAt(adminId, '/admin/sites')
    await page.getByRole('button', { name: 'New site' }).click()
    const sheet = page.getByRole('dialog', { name: 'New site' })
    await sheet.getByLabel('Name').fill('Hamburg Harbour')
    await sheet.getByLabel('Code').fill('HAM-01')
    await sheet.getByLabel('Region').selectOption({ label: 'North' })
    await sheet.getByRole('combobox', { name: 'Manager' }).click()
    await page.getByPlaceholder('Search people').fill('Dana')
    await page.getByRole('option', { name: /Dana Whitfield/ }).click()
    await saveSheet(sheet)
    const hamburg = rowOf(page, 'Hamburg Harbour')
    await eventually(async () => (await hamburg.textContent()) ?? '').toMatch(/HAM-01.*North.*Dana Whitfield/)

    await page.getByRole('searchbox', { name: 'Search sites' }).fill('ham-01')
    await rowOf(page, 'Munich Hall').waitFor({ state: 'detached' })
    await hamburg.getByRole('button', { name: 'HAM-01 Hamburg Harbour' }).click()
    await page.getByRole('dialog', { name: 'Hamburg Harbour' }).getByText('0 people').waitFor()
    await page.keyboard.press('Escape')

    await goByRail(page, 'People')
    await page.getByRole('button', { name: 'Olu Adeyemi', exact: true }).click()
    const olu = page.getByRole('dialog', { name: 'Olu Adeyemi' })
    await olu.getByLabel('Site', { exact: true }).selectOption({ label: 'Hamburg Harbour' })
    await saveSheet(olu)
    await goByRail(page, 'Sites')
    await hamburg.getByRole('button', { name: 'HAM-01 Hamburg Harbour' }).click()
    await page.getByRole('dialog', { name: 'Hamburg Harbour' }).getByText('1 person').waitFor()
    await page.keyboard.press('Escape')

    await chooseInMenu(page, 'Hamburg Harbour', 'Close')
    await page.getByText('Hamburg Harbour is closed.').waitFor()
    await hamburg.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Closed ones too' }).click()
    await hamburg.getByText('Closed', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await hamburg.getByText('Closed', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Closed ones too' }).click()
    await hamburg.waitFor()
    await context.close()
  })

  it('gives somebody one site to rule, who then sees the people of it and nobody else', async () => {
    const { adminId, otherAgentId } = stage.desk.org
    const admin = await openAt(adminId, `/admin/people?open=${otherAgentId}`)
    const sheet = admin.page.getByRole('dialog', { name: 'Kwame Mensah' })
    await sheet.getByLabel('Role', { exact: true }).selectOption({ label: 'Administrator' })
    await sheet.getByRole('combobox', { name: 'Sites' }).click()
    await admin.page.getByRole('option', { name: 'Hamburg Harbour' }).click()
    await admin.page.keyboard.press('Escape')
    await saveSheet(sheet)
    await admin.page.goto(`${stage.origin}/admin/audit?action=person.edited&targetKind=person&targetId=${otherAgentId}`)
    await admin.page.getByRole('button', { name: 'Person edited' }).click()
    const changed = admin.page.getByRole('dialog').getByRole('row')
    await eventually(() => changed.allTextContents()).toEqual([
      'FieldBeforeAfter',
      'roleTechnicianAdministrator',
      'scope: sites—NothingHamburg Harbour',
    ])
    await admin.context.close()
    const { page, context } = await openAt(otherAgentId, '/admin/people')
    await rowOf(page, 'Olu Adeyemi').waitFor()
    // Oneself one sees wherever one belongs.
    const open = page.locator('[data-row-link] bdi')
    await eventually(() => open.allTextContents()).toEqual(['Kwame Mensah', 'Olu Adeyemi'])
    await rowOf(page, 'Olu Adeyemi').getByText('Hamburg Harbour').waitFor()
    await context.close()
  })

  it('switches a way to sign in off, and never the last one of whoever does it', async () => {
    const before = await openSignIn()
    await before.page.getByRole('button', { name: 'Email me a code instead' }).waitFor()
    await before.context.close()
    const { page, context } = await openAt(stage.desk.org.adminId, '/admin/sign-in')
    const [byCode, byPassword] = ['Code by email', 'Password'].map((name) => page.getByRole('switch', { name }))
    await byCode?.click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The ways to sign in are saved').waitFor()
    const after = await openSignIn()
    await after.page.getByLabel('Password', { exact: true }).waitFor()
    expect(await after.page.getByRole('button', { name: 'Email me a code instead' }).count()).toBe(0)
    await after.context.close()

    await page.getByLabel('A session lasts').fill('12')
    await byPassword?.click()
    await page.getByRole('button', { name: 'Save' }).click()
    const refusal = page.getByRole('alert').getByText('One way must stay by which you can sign in yourself')
    await refusal.waitFor()
    // The foot is far below the words: they come to the eye.
    expect((await refusal.boundingBox())?.y).toBeGreaterThan(0)
    expect(await byPassword?.getAttribute('aria-checked')).toBe('false')
    expect(await page.getByLabel('A session lasts').inputValue()).toBe('12')
    await byPassword?.click()
    await page.getByRole('button', { name: 'Save' }).click()
    await eventually(async () => (await settingsOf(stage)).sessionDays).toBe(12)
    expect(await settingsOf(stage)).toMatchObject({ code: false, password: true })
    await context.close()
  })

  it('asks whoever has a role for a second factor', async () => {
    const { page, context } = await openAt(stage.desk.org.adminId, '/admin/sign-in')
    await page.getByRole('checkbox', { name: 'Technician' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The ways to sign in are saved').waitFor()
    const agent = await openSignIn()
    await signInByHand(agent.page, await emailOf(stage.desk, stage.desk.org.agentId))
    await agent.page.getByRole('heading', { name: 'Set up a second factor' }).waitFor()
    await agent.context.close()
    await page.getByRole('checkbox', { name: 'Technician' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await eventually(async () => (await settingsOf(stage)).secondFactorRoles).toEqual([])
    await context.close()
  })

  it('keeps somebody out at once, and lets them in again', async () => {
    const { adminId, agentId } = stage.desk.org
    const agent = await openAt(agentId, '/queue')
    await agent.page.getByRole('heading', { name: 'All open' }).waitFor()
    const { page, context } = await openAt(adminId, '/admin/people')
    await chooseInMenu(page, 'Dana Whitfield', 'Block')
    const asked = page.getByRole('alertdialog', { name: 'Block Dana Whitfield?' })
    await asked.getByRole('button', { name: 'Block and sign out' }).click()
    await agent.page.waitForURL(/\/sign-in/, { timeout: atOnceMs })
    await rowOf(page, 'Dana Whitfield').getByText('Blocked', { exact: true }).waitFor()
    const email = await emailOf(stage.desk, agentId)
    await signInByHand(agent.page, email)
    await agent.page.getByText('Email or password is wrong.').waitFor()
    await chooseInMenu(page, 'Dana Whitfield', 'Unblock')
    await page.getByText('Dana Whitfield can come in again').waitFor()
    await rowOf(page, 'Dana Whitfield').getByText('Blocked', { exact: true }).waitFor({ state: 'detached' })
    await signInByHand(agent.page, email)
    await agent.page.waitForURL(`${stage.origin}/queue`)
    await Promise.all([agent.context.close(), context.close()])
  })

  it('is written down: found by words, by whom and by what, shown before and after, and never a password', async () => {
    const { adminId, requesterId } = stage.desk.org
    const admin = await stage.as(adminId)
    const payload = { department: 'Quayside' }
    const headers = { 'if-match': '*' }
    await admin.ask({ method: 'PATCH', url: `/management/people/${requesterId}`, headers, payload })
    const secret = 'nobody would ever think of this one'
    await make(admin, '/management/people', { name: 'Mia Berg', email: 'mia@berg.test', password: secret })
    const { page, context } = await openAt(adminId, '/admin/audit')
    await page.getByRole('searchbox', { name: 'Actions, names, addresses' }).fill('Mia')
    await eventually(() => rowOf(page, 'Person edited').count()).toBe(0)
    await page.getByRole('button', { name: 'Person created' }).click()
    const made = page.getByRole('dialog', { name: 'Person created' })
    await made.getByText('mia@berg.test').waitFor()
    expect(await made.textContent()).not.toContain(secret)
    await page.keyboard.press('Escape')

    await page.getByRole('searchbox').fill('Olu')
    await page.getByRole('combobox', { name: 'By', exact: true }).click()
    await page.getByPlaceholder('Search people').fill('Ada')
    await page.getByRole('option', { name: /Ada Lindqvist/ }).click()
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Person' })
    await page.getByLabel('Action', { exact: true }).selectOption({ label: 'Person edited' })
    await page.getByRole('button', { name: 'Person edited' }).first().click()
    const edited = page.getByRole('dialog', { name: 'Person edited' })
    await edited.getByRole('columnheader', { name: 'Before' }).waitFor()
    expect(
      await edited
        .getByRole('row', { name: /department/i })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['—Nothing', 'Quayside'])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Clear filters' }).click()
    await rowOf(page, 'Person created').waitFor()
    const { name, bytes } = await download(page, page.getByRole('link', { name: 'Export' }))
    expect(name).toMatch(/^audit-.*\.csv$/)
    const csv = String(bytes)
    expect(csv).toContain('Mia Berg')
    expect(csv).toContain('Quayside')
    for (const word of [secret, password, 'argon2']) expect(csv).not.toContain(word)
    await context.close()
  })
})

async function settingsOf({ desk }: PortalStage) {
  const [row] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(signInSettings))
  return row?.settings as { code: boolean; password: boolean; sessionDays: number; secondFactorRoles: string[] }
}
