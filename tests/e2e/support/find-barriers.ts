/** What a machine can find that keeps people out of a page (WCAG 2.2 AA). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** To be added to a context as an init script: pages let no foreign script in later. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * @param within a selector of what is looked at, where that is less than the page
 * @returns what is serious or worse, open shadows included
 */
export async function findBarriers(page: Page, within = 'html'): Promise<string[]> {
  const violations = await page.evaluate(async (selector) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(where: string, options: object): Promise<{ violations: Finding[] }> }
    }
    const { violations: found } = await checker.run(selector, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found
  }, within)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
