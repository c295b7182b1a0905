/** Keys, as the list of them says that they are. */
import type { Page } from 'playwright-core'
import { textOf } from './request-page.ts'

const signs: Record<string, string> = {
  Ctrl: 'Control',
  '⇧': 'Shift',
  '↵': 'Enter',
  Esc: 'Escape',
  '␣': 'Space',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  HOME: 'Home',
  END: 'End',
}

/** What `?` lists: under each heading each label, with the keys in the order in which they are pressed. */
export type Shortcuts = Record<string, Record<string, string[]>>

/** Presses the keys as they are listed. */
export type Press = () => Promise<void>
/** By label: what shows that the keys do what it says. */
export type KeyTable = Record<string, (press: Press) => Promise<void>>

/** Opens the list, reads it, and closes it again. */
export async function readShortcuts(page: Page): Promise<Shortcuts> {
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.waitFor()
  const found: Shortcuts = {}
  for (const section of await dialog.locator('section').all()) {
    const title = await textOf(section.locator('h3'))
    const lines = await section.locator('dl > div').evaluateAll((all) =>
      all.map((line) => ({
        label: line.querySelector('dt')?.textContent ?? '',
        steps: [...line.querySelectorAll('kbd')].map((key) => key.textContent ?? ''),
      })),
    )
    found[title] = {
      ...found[title],
      ...Object.fromEntries(lines.map(({ label, steps }) => [label, steps.map(toKey)])),
    }
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return found
}

/** `⇧ X` as a browser is told of it. */
function toKey(step: string): string {
  const parts = step.split(' ').map((part) => signs[part] ?? part)
  const key = parts.at(-1) ?? ''
  const isLetter = /^[A-Z]$/.test(key)
  return [...parts.slice(0, -1), isLetter && !parts.includes('Shift') ? key.toLowerCase() : key].join('+')
}

/** One after the other, away from any field. */
export async function pressListed(page: Page, steps: readonly string[]): Promise<void> {
  if (steps.length === 0) throw new Error('nothing is listed to be pressed')
  for (const step of steps) await page.keyboard.press(step)
}
