/** The lists of the administration and their sheets, as administrators use them. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** Not by its role alone: behind a dialog nothing has one, and a row would seem to be gone. */
export const rowOf = (page: Page, text: string): Locator => page.locator('[role=row]', { hasText: text })

export async function chooseInMenu(page: Page, name: string, label: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: label, exact: true }).click()
}

export async function saveSheet(sheet: Locator): Promise<void> {
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await sheet.waitFor({ state: 'hidden' })
}

/** Without a new page: what was read before is still known. */
export async function goByRail(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
}

export interface Taken {
  readonly name: string
  readonly bytes: Buffer
}

/** @returns the file that the browser takes at a click */
export async function download(page: Page, link: Locator): Promise<Taken> {
  const [taken] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: taken.suggestedFilename(), bytes: await readFile(await taken.path()) }
}
