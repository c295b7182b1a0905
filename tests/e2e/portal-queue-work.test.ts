/** Work done from the queue: on one, on many at once, refused, taken back, and where one is afterwards. */
import { type Asker, makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillRequests } from '../bench/support/fill-requests.ts'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { activeRow, gridOf, openQueue, placesOf, rowOf, rowsOf } from './support/queue-page.ts'
import { expectFocus, pressKeys, textOf } from './support/request-page.ts'

const buildMs = 240_000
const problem = {
  type: 'urn:holdfast:problem:conflict',
  title: 'It conflicts with what is there',
  status: 409,
  detail: 'Somebody is already on it.',
}

describe.skipIf(!chromiumPath)('work from the queue', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let requester: Asker
  let supervisor: Asker
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    // Enough to scroll in; nothing is done with them.
    await fillRequests(inject('servers').databaseAdminUrl, stage.desk.org, 1_000)
    requester = await stage.as(stage.desk.org.requesterId)
    supervisor = await stage.as(stage.desk.org.supervisorId)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  /** Requests with real workflows, and a queue of nothing else. */
  async function openWith(
    words: string,
    count: number,
  ): Promise<{ page: Page; ids: string[]; close(): Promise<void> }> {
    const titles = Array.from({ length: count }, (_, index) => `${words} ${index + 1}`)
    const made = await Promise.all(titles.map((title) => makeRequest(requester, { title })))
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin, `/queue?filter=is:open+${words}`)
    await eventually(() => rowsOf(page).count()).toBe(count)
    return { page, ids: made.map(({ id }) => id), close: () => context.close() }
  }

  it('changes many at once, and says of each what became of it', async () => {
    const { page, ids, close } = await openWith('Gate', 5)
    await pressKeys(page, 'j', 'x', 'j', 'j', 'j', 'Shift+X')
    await page.getByText('4 selected', { exact: true }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('5 selected', { exact: true }).waitFor()
    // One of them ends while one chooses.
    const cancelled = await supervisor.ask({ method: 'POST', url: `/requests/${ids[2]}/cancel`, payload: {} })
    expect(cancelled.statusCode).toBeLessThan(300)
    // However quick the desk is: how far it has come is seen before anything is known of the end.
    const progress = page.getByText(/^\d of 5 done$/).waitFor()
    await page.route('**/bulk-jobs/*', (route) => progress.then(() => route.continue()), { times: 1 })
    await page.keyboard.press('p')
    await page.getByRole('dialog', { name: 'Priority of 5 requests' }).waitFor()
    await page.keyboard.type('crit')
    await page.keyboard.press('Enter')
    await progress

    const failures = page.getByRole('dialog', { name: '1 request was not changed' })
    await failures.getByText('Gate 3').waitFor()
    await failures.getByRole('button', { name: 'Close' }).first().click()
    await page.getByText('4 requests have the priority Critical').waitFor()
    for (const number of [1, 2, 4, 5]) await rowOf(page, `Gate ${number}`).getByText('Critical').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('4 requests are as they were').waitFor()
    await eventually(() => rowOf(page, 'Gate 1').getByText('Critical').count()).toBe(0)
    await close()
  })

  it('shows a change at once, and takes it back where it is refused', async () => {
    const { page, close } = await openWith('Ramp', 2)
    const held = Promise.withResolvers<Route>()
    await page.route('**/assign', (route) => held.resolve(route), { times: 1 })
    await pressKeys(page, 'j', 'Shift+A')
    const row = activeRow(page)
    await row.getByText('In progress').first().waitFor()
    await row.getByText('Saving').waitFor({ state: 'attached' })
    const route = await held.promise
    await route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) })

    await row.getByText('Open', { exact: true }).first().waitFor()
    await row.getByRole('alert').filter({ hasText: 'Somebody is already on it.' }).waitFor({ state: 'attached' })
    await row.getByRole('button', { name: 'Retry' }).click()
    await row.getByText('In progress').first().waitFor()
    await page.getByText(/is assigned to Dana Whitfield$/).waitFor()
    expect(await row.getByRole('alert').count()).toBe(0)
    await close()
  })

  it('has everything as it was when one comes back from a request', async () => {
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    const scroller = gridOf(page)
    await scroller.hover()
    await eventually(async () => {
      await page.mouse.wheel(0, 900)
      return scroller.evaluate(({ scrollTop }) => scrollTop)
    }).toBeGreaterThan(2_500)
    await rowsOf(page).nth(12).getByRole('checkbox').check()
    await rowsOf(page).nth(14).getByRole('checkbox').check()
    const title = await textOf(rowsOf(page).nth(13).getByRole('link').first())
    await rowOf(page, title).first().getByRole('link', { name: title, exact: true }).click()
    await page.getByRole('heading', { name: title, level: 2 }).waitFor()
    const before = await page.evaluate(() => history.length)
    await page.goBack()
    await eventually(() => textOf(activeRow(page).getByRole('link').first())).toBe(title)
    await expectFocus(activeRow(page))
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(2_500)
    await page.getByText('2 selected', { exact: true }).waitFor()
    const places = await placesOf(page)
    expect(places.some((place) => place.title === title)).toBe(true)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await context.close()
  })
})
