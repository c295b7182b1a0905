/** What an agent types goes where it was meant to, however fast it comes. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { expectFocus, noteField, openRequest, pressKeys, replyField, saidIn } from './support/request-page.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('the field of a reply', { timeout: 60_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'No ink' })
    const { page: opened } = await stage.open(browser, stage.desk.org.agentId)
    page = opened
    await openRequest(page, stage.origin, id)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  it('is written in from the key after its own on', async () => {
    await pressKeys(page)
    // Another key can come before anything is painted.
    expect(await focusAfterKey(page, 'r')).toBe('Your reply')
    await pressKeys(page)
    expect(await focusAfterKey(page, 'n')).toBe('Your internal note')
    await noteField(page).press('Escape')
  })

  it('goes on at its end after a look at how it will be', async () => {
    await pressKeys(page, 'r')
    await page.keyboard.type('Please')
    await page.getByRole('button', { name: 'Preview' }).click()
    await pressKeys(page, 'r')
    await page.keyboard.type(' wait')
    expect(await replyField(page).inputValue()).toBe('Please wait')
    await replyField(page).fill('')
  })

  it('has the focus once a menu has quoted for it', async () => {
    await replyField(page).fill('A first line')
    await replyField(page).press('Control+Enter')
    const message = page.getByRole('article').filter({ hasText: 'A first line' })
    await saidIn(page, 'Sent').waitFor()
    await pressKeys(page)
    await message.hover()
    await message.getByRole('button', { name: /^More for the message/ }).click()
    await page.getByRole('menuitem', { name: /^Answer / }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await expectFocus(replyField(page))
    await page.keyboard.type('And a second')
    expect(await replyField(page).inputValue()).toBe('And a second')
  })
})

/** @returns the name of what is focused in the very moment in which the key has been handled */
function focusAfterKey(page: Page, key: string): Promise<string | null | undefined> {
  return page.evaluate((pressed) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }))
    return document.activeElement?.getAttribute('aria-label')
  }, key)
}
