import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pressKeys } from './request-page.ts'

/** On the page of a request. The dialog refuses, and says why, until there are a code and enough words. */
export async function resolveByKey(page: Page, text: string): Promise<void> {
  await pressKeys(page, 'e')
  const dialog = page.getByRole('dialog', { name: /^(Resolve|Change the resolution of) / })
  const submit = dialog.getByRole('button', { name: 'Resolve request' })
  await dialog.getByLabel('What fixed it').fill('Too short')
  await expectRefusal('Choose a resolution code')
  await dialog.getByLabel('Resolution code').click()
  await page.getByRole('option', { name: 'Solved' }).click()
  await expectRefusal(/^Write at least 30 characters/)
  await dialog.getByLabel('What fixed it').fill(text)
  await submit.click()
  await dialog.waitFor({ state: 'detached' })

  async function expectRefusal(words: string | RegExp): Promise<void> {
    await dialog.getByText(words).first().waitFor()
    expect(await submit.isDisabled()).toBe(true)
  }
}
