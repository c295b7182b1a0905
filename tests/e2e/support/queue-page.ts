/** The page of the queue, as an agent uses it. */
import type { Locator, Page } from 'playwright-core'
import { textOf } from './request-page.ts'

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

/** How many there are, as the head of the page says beside its title. */
export const countOf = (page: Page): Promise<string> =>
  textOf(page.locator('main header h1 + div').first().locator('span').first())

/** Beside the name of a view in the rail. */
export const railCountOf = (page: Page, view: string): Promise<string> =>
  textOf(
    page
      .getByRole('link', { name: new RegExp(`^${view}`) })
      .locator('.tabular-nums')
      .last(),
  )

/** Writes the whole filter as text, as after `/`. */
export async function typeFilter(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: 'Type a filter' })
  await field.fill(text)
}

/** What is chosen in a menu of the queue's bar, such as `Group: Clock`. */
export async function chooseInMenu(page: Page, button: RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitemradio', { name: item, exact: true }).click()
}

export const rowIndexOf = async (row: Locator): Promise<number> => Number(await row.getAttribute('aria-rowindex'))
