/** The pages run under the policies that they are sent with: nothing is blocked that they need. */
import { randomBytes } from 'node:crypto'
import { ensureNamespace, ensureSearchAttributes } from '@holdfast/stack/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

const servers = inject('servers')
const namespace = `policies-${randomBytes(4).toString('hex')}`

describe.skipIf(!chromiumPath)('the content security policy', () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    await ensureNamespace(servers.temporalAddress, namespace)
    await ensureSearchAttributes(servers.temporalAddress, namespace)
    stage = await setPortalStage({ temporalNamespace: namespace })
    browser = await launchBrowser()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  it.each([
    ['/docs/', 'Holdfast'],
    [`/temporal/namespaces/${namespace}/workflows`, 'Workflows'],
    ['/queue', 'Queue'],
  ])('of %s blocks nothing that the page needs, and everything else', async (path, text) => {
    const { page, context } = await stage.open(browser, stage.desk.org.supervisorId)
    const blocked: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) blocked.push(message.text())
    })
    await page.goto(`${stage.origin}${path}`)
    await page.getByText(text).first().waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    expect(blocked).toEqual([])
    // What somebody would put in between does not run.
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruded = true'
      document.body.append(script)
      return 'intruded' in window
    })
    expect(ran).toBe(false)
    await context.close()
  })
})
