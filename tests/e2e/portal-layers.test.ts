/** What opens over a page (dialogs, menus, popovers) keeps nobody out either. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { axeScript, findBarriers } from './support/find-barriers.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { openQueue } from './support/queue-page.ts'
import { openRequest, pressKeys } from './support/request-page.ts'

const buildMs = 240_000
const layer = '[role=dialog],[role=alertdialog],[role=menu]'

type Open = (page: Page) => Promise<void>
const byKeys =
  (...keys: string[]): Open =>
  (page) =>
    pressKeys(page, ...keys)
const byButton =
  (name: string | RegExp): Open =>
  (page) =>
    page.getByRole('button', { name }).first().click()

const ofQueue: Record<string, Open> = {
  palette: byKeys('Control+k'),
  keys: byKeys('?'),
  group: byButton(/^Group/),
  sort: byButton(/^Sorted by/),
  columns: byButton('Display'),
  'a filter': (page) => page.getByRole('search').getByRole('button', { name: 'Filter', exact: true }).last().click(),
  'new view': byButton('New view'),
  profile: byButton(/Profile and settings/),
  assign: byKeys('j', 'a'),
  status: byKeys('j', 's'),
  tags: byKeys('j', 't'),
  resolve: byKeys('j', 'e'),
}
const ofRequest: Record<string, Open> = {
  status: byKeys('s'),
  priority: byKeys('p'),
  assignee: byKeys('a'),
  tags: byKeys('t'),
  link: byKeys('l'),
  'hand over': byKeys('h'),
  search: byKeys('/'),
  resolve: byKeys('e'),
  more: byButton('More'),
  canned: byButton('Canned replies'),
  wait: byKeys('w'),
  type: byButton(/^Type: /),
}

describe.skipIf(!chromiumPath)('what opens over a page', { timeout: 120_000 }, () => {
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

  it('has no barriers', async () => {
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Scanner at dock 4' })
    await (await stage.as(stage.desk.org.supervisorId)).ask({ method: 'POST', url: `/requests/${id}/take` })
    const { page, context, complaints } = await stage.open(browser, stage.desk.org.supervisorId, {
      // Nothing is judged while it fades in.
      reducedMotion: 'reduce',
    })
    await context.addInitScript(axeScript)
    await openQueue(page, stage.origin)
    const found = await inspect(page, 'queue', ofQueue)
    await openRequest(page, stage.origin, id)
    found.push(...(await inspect(page, 'request', ofRequest)))
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})

async function inspect(page: Page, where: string, layers: Record<string, Open>): Promise<string[]> {
  const found: string[] = []
  await page.waitForLoadState('networkidle')
  for (const [name, open] of Object.entries(layers)) {
    await open(page)
    await eventually(() => page.locator(layer).count(), `${where}, ${name}`).toBeGreaterThan(0)
    found.push(...(await findBarriers(page, layer)).map((barrier) => `${where}, ${name}: ${barrier}`))
    await eventually(async () => {
      const left = await page.locator(layer).count()
      if (left > 0) await page.keyboard.press('Escape')
      return left
    }).toBe(0)
  }
  return found
}
