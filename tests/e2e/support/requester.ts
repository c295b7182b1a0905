/** What somebody does who needs help. */
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'

/** From the first page to the request: in one's own words, with the category that is suggested and a file. */
export async function askFor(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: 'What do you need, Olu?' }).waitFor()
  await page.getByRole('link', { name: /^(Tell us what you need|Something else)/ }).click()
  await page.getByLabel('What is it about?').fill(title)
  await page.getByLabel('Tell us more').fill('Since **Monday**, about every ten minutes.')
  await page.getByRole('button', { name: 'Hardware', exact: true }).click()
  const picker = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  const log = { name: 'scanner.log', mimeType: 'text/plain', buffer: Buffer.from('10:04 lost the access point\n') }
  await (await picker).setFiles(log)
  await page.getByRole('list', { name: 'Files' }).getByText('scanner.log').waitFor()
  const send = page.getByRole('button', { name: 'Send request' })
  await eventually(() => send.isEnabled()).toBe(true)
  await send.click()
  await page.getByRole('heading', { name: 'We have your request' }).waitFor()
  await page.getByText(/Reply due/).waitFor()
  await page.getByRole('link', { name: 'Open the request' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.getByRole('button', { name: /scanner\.log/ }).waitFor()
}

/** How much is new, as the bell says. */
export async function unreadOf(page: Page): Promise<{ unread: number }> {
  const name = await page.getByRole('button', { name: /^Notifications/ }).getAttribute('aria-label')
  return { unread: Number(/\d+/.exec(name ?? '')?.[0] ?? 0) }
}
