/** What an agent does on the page of the chat desk. */
import type { Locator, Page } from 'playwright-core'

/** One conversation from head to foot. */
export const chatWith = (page: Page, visitor: string): Locator =>
  page.getByRole('region', { name: `Chat with ${visitor}` })

export const waitingIn = (page: Page): Locator => page.getByRole('region', { name: 'Waiting' }).getByRole('listitem')

export const composerIn = (chat: Locator): Locator => chat.getByRole('textbox', { name: /^Your reply to/ })

export const logOf = (chat: Locator): Locator => chat.getByRole('log')

/** By Enter, as it is sent unless the person has chosen otherwise. */
export async function sayIn(chat: Locator, text: string): Promise<void> {
  await composerIn(chat).fill(text)
  await composerIn(chat).press('Enter')
}
