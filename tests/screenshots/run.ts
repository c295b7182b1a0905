/** `npm run screenshots [-- NAME …]`: the pages of the sample organization as they look, into docs/screenshots. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startApplication } from '@holdfast/stack/application.ts'
import { startStack } from '@holdfast/stack/index.ts'
import type { ManagedProcess } from '@holdfast/stack/processes.ts'
import { launchBrowser } from '../e2e/support/browser.ts'
import { chromiumPath } from '../e2e/support/browser-env.ts'
import { shots } from './shots.ts'
import { takeShot } from './take-shot.ts'

const folder = resolve(import.meta.dirname, '../../docs/screenshots')
const wanted = process.argv.slice(2)
const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
if (chosen.length === 0) {
  console.error(`There is no page ${wanted.join(', ')}: there are ${shots.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
if (!chromiumPath) {
  console.error('There is no Chromium: install it, or name one with PLAYWRIGHT_CHROMIUM.')
  process.exit(2)
}

const log = (line: string) => console.log(line)
const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-screenshots-'))
const running: ManagedProcess[] = []
const stack = await startStack({ dataDir, ports: 'free', log })
let complaints = 0
try {
  const publicUrl = `http://localhost:${stack.ports.api}`
  const application = await startApplication({ stack, publicUrl, withDemo: true, log, running, onGiveUp: log })
  await application.seedRequests(new AbortController().signal)
  await mkdir(folder, { recursive: true })
  const browser = await launchBrowser()
  try {
    for (const shot of chosen) {
      for (const complaint of await takeShot(browser, { shot, origin: publicUrl, folder })) {
        complaints += 1
        log(`${shot.name}: ${complaint}`)
      }
      log(shot.name)
    }
  } finally {
    await browser.close()
  }
} finally {
  for (const process of running.toReversed()) await process.stop()
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
console.log(`${chosen.length} pages, ${complaints} complaints of the console`)
