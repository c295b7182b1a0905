/** The page of a request, as an agent or its requester uses it. */
import type { Locator, Page } from 'playwright-core'
import { eventually } from './eventually.ts'

export const conversationOf = (page: Page): Locator => page.getByRole('region', { name: 'Conversation' })

/** Of an agent: where a reply is written. */
export const replyField = (page: Page): Locator => page.getByRole('textbox', { name: 'Your reply' })

export const noteField = (page: Page): Locator => page.getByRole('textbox', { name: 'Your internal note' })

/** Of the requester. */
export const answerField = (page: Page): Locator => page.getByRole('textbox', { name: 'Your answer' })

/** What stands in the conversation in a line of its own. */
export const saidIn = (page: Page, text: string | RegExp): Locator => conversationOf(page).getByText(text)

export async function openRequest(page: Page, origin: string, requestId: string): Promise<void> {
  await page.goto(`${origin}/requests/${requestId}`)
  await replyField(page).or(answerField(page)).waitFor()
  await conversationOf(page).waitFor()
}

export async function sendReply(page: Page, text: string): Promise<void> {
  await replyField(page).fill(text)
  await replyField(page).press('Control+Enter')
}

/** Key after key, as one does, until the other side has seen it. */
export async function typeUntilSeen(field: Locator, seen: Locator): Promise<void> {
  await eventually(async () => {
    await field.press('o')
    return seen.isVisible()
  }).toBe(true)
}

/** Away from any field, where single keys are keys. */
export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (const key of keys) await page.keyboard.press(key)
}

export async function expectFocus(locator: Locator): Promise<void> {
  await eventually(() => locator.evaluate((element) => element === document.activeElement)).toBe(true)
}

export const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? ''
