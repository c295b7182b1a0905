/** What a visitor does in the window of the widget. */
import type { Locator, Page } from 'playwright-core'

export interface Words {
  readonly name?: string
  readonly email?: string
  readonly message?: string
}

/** Opens the window, says who one is, and begins. */
export async function startChat(page: Page, words: Words = {}): Promise<void> {
  const { name = 'Olu Adeyemi', email = 'olu@example.org', message = 'The scanners at dock 4 drop the Wi-Fi.' } = words
  const launcher = page.getByRole('button', { name: 'Write to us' })
  await launcher.or(page.getByLabel('Name')).first().waitFor()
  if (await launcher.isVisible()) await launcher.click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Message', { exact: true }).fill(message)
  await page.getByRole('button', { name: 'Start chat' }).click()
  await composerOf(page).waitFor()
}

export function composerOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Write a message' })
}

export async function say(page: Page, text: string): Promise<void> {
  await composerOf(page).fill(text)
  await composerOf(page).press('Enter')
}

/** The texts of the conversation, from the first. */
export function spoken(page: Page): Promise<string[]> {
  return page.getByRole('log').locator('.prose, .plain').allInnerTexts()
}

/** Pastes a picture, as one does after a screenshot. */
export async function pastePicture(area: Locator): Promise<void> {
  await area.evaluate(async (element) => {
    const canvas = new OffscreenCanvas(320, 200)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#e8e4da'
    context.fillRect(0, 0, 320, 200)
    context.fillStyle = '#0b6b6b'
    context.fillRect(24, 24, 120, 90)
    context.fillRect(180, 60, 90, 110)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
}
