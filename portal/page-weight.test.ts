import { beforeAll, describe, expect, test } from 'vitest'
import { buildPortal } from './build-portal.ts'
import { budgets, listFiles, pages, type Weight, weighPage } from './page-weight.ts'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What to look at first when a page has grown. */
function heaviest({ bytes, files }: Weight): string {
  const lines = files.slice(0, 12).map((file) => `  ${kilobytes(file.bytes)}  ${file.file}`)
  return [`${kilobytes(bytes)} in ${files.length} files, the heaviest:`, ...lines].join('\n')
}

describe('The JavaScript that a page needs before it can be used, gzipped', () => {
  let outDir = ''
  beforeAll(async () => {
    outDir = (await buildPortal()).outDir
  }, 120_000)

  test.each([
    ['sign-in', pages.signIn, budgets.signIn],
    ['queue', pages.queue, budgets.desk],
    ['request', pages.request, budgets.desk],
  ])('keeps to the budget of the %s page', (_, roots, budget) => {
    const weight = weighPage(outDir, roots)
    expect(weight.files.length).toBeGreaterThan(3)
    expect(weight.bytes, heaviest(weight)).toBeLessThanOrEqual(budget)
  })

  test('is counted with everything that is imported', () => {
    const { files } = weighPage(outDir, pages.queue)
    for (const part of ['react', 'frame', 'desk', 'queue-page']) {
      expect(files.map(({ file }) => file)).toContainEqual(expect.stringMatching(new RegExp(`^assets/${part}-`)))
    }
  })

  test('is never behind the sign-in while one is in front of it', () => {
    const files = listFiles(outDir, pages.signIn, { withLater: true })
    expect(files).toContainEqual(expect.stringContaining('setup-page'))
    expect(files.filter((file) => /^assets\/(app|frame|desk|shared)-/.test(file))).toEqual([])
  })

  test('holds nothing of what is loaded later', () => {
    for (const roots of Object.values(pages)) {
      const names = weighPage(outDir, roots).files.map(({ file }) => file)
      expect(names.filter((name) => /^assets\/(layers|sonner|command-palette|inbox-popover)-/.test(name))).toEqual([])
    }
  })
})
