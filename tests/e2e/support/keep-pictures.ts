/** What a test saw when it failed, for whoever was not there: `.cache/e2e`, which a build machine keeps. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterEach } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../.cache/e2e')

/** To be called in a `describe`; every window that is open then is drawn, with the tree as a screen reader has it. */
export function keepPictures(browserOf: () => Browser | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const pages =
      browserOf()
        ?.contexts()
        .flatMap((context) => context.pages()) ?? []
    await mkdir(folder, { recursive: true })
    for (const [index, page] of pages.entries()) {
      const file = join(folder, `${task.name.replace(/\W+/g, '-')}-${index + 1}`)
      const options = { path: `${file}.png`, timeout: 5_000 }
      // A page that does not answer any more says that much.
      const tree = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String)
      await page.screenshot(options).catch(() => null)
      await writeFile(`${file}.txt`, `${page.url()}\n${tree}\n`)
    }
  })
}
