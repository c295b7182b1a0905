/** Every key that `?` lists on the queue and on a request does what it says; one that is not in a table here fails. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { furnishDesk } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { keysOfQueue } from './support/keys-of-queue.ts'
import { keysOfRequest } from './support/keys-of-request.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { activeRow, openQueue } from './support/queue-page.ts'
import { expectFocus, openRequest, pressKeys, replyField } from './support/request-page.ts'
import { type KeyTable, pressListed, readShortcuts, type Shortcuts } from './support/shortcuts.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('the keys of', { timeout: 120_000 }, () => {
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

  it('the queue', async () => {
    const { page, context, complaints } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    const { Queue: listed = {} } = await readShortcuts(page)
    const table = keysOfQueue(page, async () => {
      await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Just come' })
    })
    const begin = async () => {
      await pressKeys(page, 'Escape', 'Escape', 'Escape', 'Home')
      await expectFocus(activeRow(page))
    }
    await tryAll(page, listed, table, begin)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('a request', async () => {
    // As wide as shows the details only when they are asked for.
    const { page, context, complaints } = await stage.open(browser, stage.desk.org.otherAgentId, {
      viewport: { width: 1200, height: 900 },
    })
    await openQueue(page, stage.origin)
    await pressKeys(page, 'j', 'j', 'Enter')
    await replyField(page).waitFor()
    const untaken = (await readShortcuts(page)).Request ?? {}
    const table = keysOfRequest(page)
    await tryAll(page, untaken, table, () => settle(page), ['Let it wait'])
    // Some come only once somebody has it.
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Taken' })
    await (await stage.as(stage.desk.org.otherAgentId)).ask({ method: 'POST', url: `/requests/${id}/take` })
    await openRequest(page, stage.origin, id)
    const { 'Let it wait': waits } = (await readShortcuts(page)).Request ?? {}
    await settle(page)
    await table['Let it wait']?.(() => pressListed(page, waits ?? []))
    expect(complaints).toEqual([])
    await context.close()
  })
})

async function tryAll(
  page: Page,
  listed: Shortcuts[string],
  table: KeyTable,
  begin: () => Promise<void>,
  notNow: readonly string[] = [],
): Promise<void> {
  const expected = Object.keys(table).filter((label) => !notNow.includes(label))
  expect(Object.keys(listed).sort()).toEqual(expected.sort())
  for (const [label, tryIt] of Object.entries(table)) {
    if (notNow.includes(label)) continue
    try {
      await begin()
      await tryIt(() => pressListed(page, listed[label] ?? []))
    } catch (error) {
      throw new Error(`“${label}” (${listed[label]?.join(' ')}) does not do so`, { cause: error })
    }
  }
}

/** Closes whatever is open, one after the other; keys are keys again. */
async function settle(page: Page): Promise<void> {
  await eventually(async () => {
    const open = await page.locator('[role=dialog],[role=menu]').count()
    if (open > 0) await page.keyboard.press('Escape')
    return open
  }).toBe(0)
  await pressKeys(page)
}
