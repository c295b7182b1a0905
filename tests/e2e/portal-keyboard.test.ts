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
  'Go to Queue': '/queue',
  'Go to Triage': '/triage',
  'Go to My work': '/queue/mine',
  'Go to Chat desk': '/chat-desk',
  'Go to Notifications': '/inbox',
  'Go to Reports': '/reports',
  'Go to Shifts': '/team/shifts',
  'Go to Settings': '/settings/profile',
  // The last one: it begins in a field, where keys are letters.
  'New request': '/new',
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
    for (const label of opening) {
      await pressListed(page, listed[label] ?? [])
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    for (const [label, path] of Object.entries(everywhere)) {
      await pressListed(page, listed[label] ?? [])
      await eventually(() => pathOf(page)).toBe(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    }
    await context.close()
  })

  it('finds a request and runs a command by ⌘K', async () => {
    const { number } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Label printer jams' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    for (const words of [number, 'printer jams']) {
      await askPalette(page, words)
      await page.getByRole('option', { name: /Label printer jams/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Label printer jams', level: 2 }).waitFor()
      await pressKeys(page, 'u')
      await activeRow(page).or(page.getByRole('grid')).first().waitFor()
    }
    await askPalette(page, 'theme dark')
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.documentElement.className)).toContain('dark')
    // What can be done with what one looks at is there, too.
    await pressKeys(page, 'j')
    await askPalette(page, 'change the prio')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^Priority of/ }).waitFor()
    await context.close()
  })

  it('shows where one is, and comes back there', async () => {
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Focus' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    await page.waitForLoadState('networkidle')
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
      expect(await hiddenFocus(page)).toBeNull()
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

async function askPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expectFocus(page.getByPlaceholder('A number, words, or what you want to do'))
  await page.keyboard.type(words)
}

/** @returns what has the focus without anybody being able to see it; `null` where one can */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    // Some show it by what is in them or around them.
    const near = [
      element,
      ...element.querySelectorAll('*'),
      element.parentElement,
      element.parentElement?.parentElement,
    ]
    const isSeen = near.some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    return isSeen
      ? null
      : `${element.tagName} ${element.textContent} ${element.getAttribute('aria-label')} ${element.className}`
  })
}
