/** Signing in as people do. */
import { password } from '@holdfast/api/test-helper.ts'
import type { Page } from 'playwright-core'

/** On the page to sign in, wherever that leads to afterwards. */
export async function signInByHand(page: Page, email: string): Promise<void> {
  await page.getByLabel('Work email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
