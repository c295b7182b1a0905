/** The portal for whoever reads German or Arabic, lives in another zone, or gets dizzy. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { eq } from 'drizzle-orm'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { furnishDesk } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { openRequest, pressKeys, saidIn, textOf } from './support/request-page.ts'
import { findUntranslated } from './support/untranslated.ts'

const buildMs = 240_000
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

describe.skipIf(!chromiumPath)('the portal', { timeout: 120_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let requestId: string
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage({ calendar: aroundTheClock })
    await furnishDesk(stage)
    const requester = await stage.as(stage.desk.org.requesterId)
    requestId = (await makeRequest(requester, { title: 'Scanner fällt aus' })).id
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  /** A window of somebody who has set these for themselves. */
  async function openAs(
    personId: string,
    profile: Partial<typeof people.$inferInsert>,
    options?: BrowserContextOptions,
  ): Promise<Window> {
    await stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
      tx.update(people).set(profile).where(eq(people.id, personId)),
    )
    return stage.open(browser, personId, options)
  }

  for (const { locale, name, direction } of [
    { locale: 'de', name: 'German', direction: 'ltr' },
    { locale: 'ar', name: 'Arabic', direction: 'rtl' },
  ]) {
    for (const [screen, options] of [
      ['a desk', {}],
      ['a phone', phone],
    ] as const) {
      it(`speaks ${name} on ${screen}, and fits there`, async () => {
        const { page, context, complaints } = await openAs(stage.desk.org.adminId, { locale }, options)
        const { policyId } = stage.desk.org
        const found: string[] = []
        for (const path of ['/queue', `/requests/${requestId}`, '/triage', `/admin/policies/${policyId}`]) {
          await page.goto(stage.origin + path)
          await page.locator('h1').first().waitFor()
          await page.waitForLoadState('networkidle')
          found.push(...(await faultsOf(page, locale)).map((fault) => `${path}: ${fault}`))
          const root = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
          expect(root).toEqual([locale, direction])
        }
        expect(found).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      })
    }
  }

  it('is mirrored in Arabic: the rail, and the bars of the clocks', async () => {
    const { page, context } = await openAs(stage.desk.org.agentId, { locale: 'ar' })
    await page.goto(`${stage.origin}/requests/${requestId}`)
    const bar = page.locator('[data-slot=clock-bar] [role=img]').first()
    await bar.waitFor()
    const [rail, main] = [
      await page.getByRole('navigation').first().boundingBox(),
      await page.locator('main').boundingBox(),
    ]
    expect(rail && main && rail.x >= main.x + main.width - 1).toBe(true)
    const panel = await page.getByRole('complementary').first().boundingBox()
    expect(panel && main && Math.abs(panel.x - main.x) < 2).toBe(true)
    // It begins at the right, so now, a moment after the beginning, is there.
    const [box, tick] = [await bar.boundingBox(), await bar.locator('span').last().boundingBox()]
    expect(box && tick && tick.x > box.x + box.width * 0.9).toBe(true)
    await context.close()
  })

  it('changes its language at once when its reader does', async () => {
    const { page, context } = await openAs(stage.desk.org.otherAgentId, { locale: 'en' })
    await page.goto(`${stage.origin}/settings/profile`)
    await page.getByLabel('Language').selectOption('de')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: 'Einstellungen' }).first().waitFor()
    await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe('de')
    await page.reload()
    await page.getByRole('heading', { name: 'Einstellungen' }).first().waitFor()
    await context.close()
  })

  it('tells times in the zone of its reader, wherever the browser is', async () => {
    const { page, context } = await openAs(stage.desk.org.supervisorId, { timeZone: 'Asia/Tokyo' })
    await openRequest(page, stage.origin, requestId)
    const time = saidIn(page, 'Scanner fällt aus').locator('xpath=ancestor::article').locator('time')
    const at = new Date((await time.getAttribute('datetime')) ?? '')
    const inTokyo = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
    expect(await textOf(time)).toBe(inTokyo)
    await context.close()
  })

  it('stands still for whoever asks for it', async () => {
    const ways = [
      { how: 'the system', options: { reducedMotion: 'reduce' } as const, preferences: {} },
      { how: 'the settings', options: {}, preferences: { reduceMotion: true } },
    ]
    for (const { how, options, preferences } of ways) {
      const { page, context } = await openAs(stage.desk.org.supervisorId, { locale: 'en' }, options)
      const asker = await stage.as(stage.desk.org.supervisorId)
      await asker.ask({ method: 'PATCH', url: '/setting/preferences', payload: { preferences } })
      await openRequest(page, stage.origin, requestId)
      await page.waitForLoadState('networkidle')
      await watchMotion(page)
      await pressKeys(page, 'e')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await longestMotion(page), how).toBeLessThanOrEqual(1)
      await context.close()
    }
  })
})

/** What is not in the language, and what is wider than the screen. */
async function faultsOf(page: Page, language: string): Promise<string[]> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  return [
    ...(await findUntranslated(page, language)).map((text) => `“${text}” is not translated`),
    ...(beyond > 0 ? [`${beyond} px wider than the screen`] : []),
  ]
}

/** Notes of every animation for how long it is, with all that it repeats. */
async function watchMotion(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { activeDuration = 0 } = animation.effect?.getComputedTiming() ?? {}
        seen.push(Number(activeDuration))
      }
      requestAnimationFrame(look)
    }
    look()
  })
}

const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen))
