/** The widget without a mouse, without eyes, in the dark, in other languages, and against those who mean it ill. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeNext } from './support/agent.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { axeScript, findBarriers } from './support/find-barriers.ts'
import { type Stage, setStage } from './support/stage.ts'
import { composerOf, say, spoken, startChat } from './support/visit.ts'

describe.skipIf(!chromiumPath)('the widget for everybody', () => {
  let browser: Browser
  let stage: Stage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setStage()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  it.each(['light', 'dark'] as const)('has no barrier that a machine finds, %s', async (colorScheme) => {
    // Axe brings scripts of its own, which the site would not let in.
    const { page, context } = await openWindow(browser, { colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
    await context.addInitScript(axeScript)
    const found: string[] = []
    const look = async (where: string) => found.push(...(await findBarriers(page)).map((text) => `${where}: ${text}`))
    await page.goto(stage.site.origin)
    await page.getByRole('button', { name: 'Write to us' }).waitFor()
    await look('launcher')
    await page.getByRole('button', { name: 'Write to us' }).click()
    await page.getByLabel('Name').waitFor()
    await look('form')
    await page.getByRole('button', { name: 'Start chat' }).click()
    await page.getByText('Write your name.').waitFor()
    await look('refused form')
    await startChat(page, { email: `axe-${colorScheme}@example.org`, message: 'Look at me' })
    await look('waiting')
    const agent = await takeNext(stage)
    await agent.write('A **list**:\n\n1. `one`\n2. [two](https://example.org)\n\n> quoted')
    await page.getByText('quoted').waitFor()
    await say(page, 'Thank you')
    await page.getByText(/^(Sent|Delivered)$/).waitFor()
    await look('talk')
    await agent.end()
    await page.getByText('ended this chat').waitFor()
    await look('ended')
    expect(found).toEqual([])
    agent.leave()
    await context.close()
  })

  it('needs no mouse', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(stage.site.origin)
    await page.getByRole('button', { name: 'Write to us' }).waitFor()
    await page.locator('#search').focus()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('Tab', 'Enter')
    await page.getByRole('dialog').waitFor()
    await press('Tab', 'Tab')
    await page.keyboard.type('Key Board')
    await press('Tab')
    await page.keyboard.type('keys@example.org')
    await press('Tab')
    await page.keyboard.type('No mouse here')
    await press('Tab', 'Space', 'Tab', 'Enter')
    await composerOf(page).waitFor()
    await page.keyboard.type('first line')
    await press('Shift+Enter')
    await page.keyboard.type('second line')
    await press('Enter')
    await page.getByText('second line').waitFor()
    expect(await spoken(page)).toEqual(['No mouse here', 'first line\nsecond line'])
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)
    expect(focused).toBe('launcher')
    const agent = await takeNext(stage)
    agent.leave()
    await context.close()
  })

  it('runs nothing that somebody else wrote', async () => {
    const { page, context } = await openWindow(browser)
    const alarms: string[] = []
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message())
      void dialog.dismiss()
    })
    const evil = [
      '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>',
      '[x](javascript:alert(4)) ![x](javascript:alert(5)) <a href="javascript:alert(6)">x</a>',
      '{{constructor.constructor("alert(7)")()}} "><iframe srcdoc="<script>alert(8)</script>">',
    ]
    await page.goto(stage.site.origin)
    await startChat(page, { name: '<img src=x onerror=alert(9)>', email: 'evil@example.org', message: evil.join('\n') })
    const agent = await takeNext(stage)
    for (const text of evil) await agent.write(text)
    for (const text of evil) await say(page, text)
    await page.getByText(/^(Sent|Delivered)$/).waitFor()
    for (const link of await page.locator('.prose a').all()) {
      expect(await link.getAttribute('href')).toMatch(/^(https?|mailto):/)
    }
    expect(await page.locator('.message :is(script, img, iframe, object)').count()).toBe(0)
    expect(await page.getByText('<img src=x onerror=alert(9)>').count()).toBeGreaterThan(0)
    expect(alarms).toEqual([])
    agent.leave()
    await context.close()
  })

  it('speaks German, and stands at the other side where one writes from right to left', async () => {
    const german = await openWindow(browser, { locale: 'de-DE' })
    await german.page.goto(`${stage.origin}/chat/help`)
    await german.page.getByRole('button', { name: 'Chat beginnen' }).waitFor()
    expect(await german.page.locator('html').getAttribute('lang')).toBe('de-DE')
    await german.context.close()

    const arabic = await openWindow(browser, { locale: 'ar-EG', viewport: { width: 900, height: 700 } })
    stage.embed({ direction: 'rtl' })
    await arabic.page.goto(stage.site.origin)
    const launcher = await arabic.page.getByRole('button', { name: 'Write to us' }).boundingBox()
    expect(launcher?.x).toBe(20)
    await arabic.page.getByRole('button', { name: 'Write to us' }).click()
    const field = await arabic.page.getByLabel('Name').boundingBox()
    const check = await arabic.page.getByRole('checkbox').boundingBox()
    expect(check?.x).toBeGreaterThan((field?.x ?? 0) + 200)
    await arabic.context.close()
  })
})
