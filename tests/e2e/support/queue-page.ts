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

/** Beside the name of a view in the rail. */
export const railCountOf = async (page: Page, view: string): Promise<string> =>
  (await page.getByRole('link', { name: new RegExp(`^${view}`) }).innerText()).split('\n').at(-1) ?? ''

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
