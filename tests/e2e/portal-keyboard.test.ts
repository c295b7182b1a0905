/** The portal without a mouse: from everywhere, by the palette, with the focus in sight, and with single keys off. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { furnishDesk } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { activeRow, openQueue } from './support/queue-page.ts'
import { expectFocus, openRequest, pressKeys, replyField } from './support/request-page.ts'
import { pressListed, readShortcuts } from './support/shortcuts.ts'

const buildMs = 240_000

/** Where each of the keys of every page leads. */
const everywhere: Record<string, string> = {
  'New request': '/new',
  'Go to Queue': '/queue',
  'Go to Triage': '/triage',
  'Go to My work': '/queue/mine',
  'Go to Chat desk': '/chat-desk',
  'Go to Notifications': '/inbox',
  'Go to Reports': '/reports',
  'Go to Shifts': '/team/shifts',
  'Go to Settings': '/settings/profile',
}

describe.skipIf(!chromiumPath)('the portal by keys', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    await furnishDesk(stage)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  const pathOf = (page: Page) => new URL(page.url()).pathname

  it('goes everywhere', async () => {
    const { page, context } = await stage.open(browser, stage.desk.org.supervisorId)
    await page.goto(`${stage.origin}/inbox`)
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
    const { Everywhere: listed = {} } = await readShortcuts(page)
    const opening = ['Search, or do anything', 'Show all shortcuts']
    expect(Object.keys(listed).sort()).toEqual([...Object.keys(everywhere), ...opening].sort())
    for (const [label, path] of Object.entries(everywhere)) {
      await pressKeys(page)
      await pressListed(page, listed[label] ?? [])
      await eventually(() => pathOf(page)).toBe(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    }
    for (const label of opening) {
      await pressKeys(page)
      await pressListed(page, listed[label] ?? [])
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await context.close()
  })

  it('finds a request and runs a command by ⌘K', async () => {
    const { number } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Label printer jams' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    for (const words of [number, 'printer jams']) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(words)
      await page.getByRole('option', { name: /Label printer jams/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Label printer jams', level: 2 }).waitFor()
      await pressKeys(page, 'u')
      await activeRow(page).or(page.getByRole('grid')).first().waitFor()
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.type('theme dark')
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.documentElement.className)).toContain('dark')
    // What can be done with what one looks at is there, too.
    await pressKeys(page, 'j', 'Control+k')
    await page.keyboard.type('change the prio')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^Priority of/ }).waitFor()
    await context.close()
  })

  it('shows where one is, and comes back there', async () => {
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Focus' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the page' })
    await expectFocus(skip)
    expect(await skip.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await expectFocus(page.getByRole('main'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      expect(await seenFocus(page)).not.toBe('')
    }
    await openRequest(page, stage.origin, id)
    for (const name of ['Resolve', /^Status: /, 'Hand over', 'More']) {
      const button = page.getByRole('button', { name }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      await page.locator('[role=dialog],[role=menu]').first().waitFor()
      await page.keyboard.press('Escape')
      await expectFocus(button)
    }
    await context.close()
  })

  it('has single keys only for whoever wants them', async () => {
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Spoken to' })
    const { page, context } = await stage.open(browser, stage.desk.org.otherAgentId)
    await page.goto(`${stage.origin}/settings/appearance`)
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/preferences') && answer.ok())
    await page.getByRole('switch', { name: 'Shortcuts of a single key' }).click()
    await saved
    await openRequest(page, stage.origin, id)
    await pressKeys(page, 'r', 'e', 'm', 'g', 'i', 'Shift+A', '?')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search, or do anything' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(pathOf(page)).toBe(`/requests/${id}`)
    expect(await replyField(page).evaluate((field) => field === document.activeElement)).toBe(false)
    await page.getByRole('button', { name: /^Status: Open/ }).waitFor()
    await context.close()
  })
})

/** @returns how what has the focus says so; empty where one cannot see it */
function seenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    // Some show it by what is around them.
    const all = [element, ...element.querySelectorAll('*'), element.parentElement, element.parentElement?.parentElement]
    const shown = all.map((one) => {
      if (!one) return ''
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      const outline = outlineStyle !== 'none' && outlineWidth !== '0px' ? 'outline' : ''
      return outline || (boxShadow !== 'none' ? 'ring' : '')
    })
    return shown.find(Boolean) ?? ''
  })
}
