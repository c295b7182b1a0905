/** The page of the queue, as an agent uses it. */
import type { Locator, Page } from 'playwright-core'

export const gridOf = (page: Page): Locator => page.getByRole('grid', { name: /^Requests:/ })

/** Those that are drawn now. */
export const rowsOf = (page: Page): Locator => gridOf(page).locator('[data-row]')

export const rowOf = (page: Page, title: string): Locator => rowsOf(page).filter({ hasText: title })

/** The row that keys act on. */
export const activeRow = (page: Page): Locator => gridOf(page).locator('[data-row][tabindex="0"]')

export async function openQueue(page: Page, origin: string, path = '/queue'): Promise<void> {
  await page.goto(origin + path)
  await rowsOf(page).first().waitFor()
}

/** What a row is called and where it stands, for comparing. */
export function placesOf(page: Page): Promise<{ title: string; top: number }[]> {
  return rowsOf(page).evaluateAll((rows) =>
    rows
      .map((row) => ({
        title: row.querySelector('a')?.textContent ?? '',
        top: Math.round(row.getBoundingClientRect().top),
      }))
      .sort((one, other) => one.top - other.top),
  )
}

/** How many there are, as the head of the page says. */
export async function countOf(page: Page): Promise<string> {
  const words = await page.locator('main header').first().innerText()
  return /\n([\d,+ of]+)/.exec(words)?.[1]?.trim() ?? words
}
