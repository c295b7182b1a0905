/** The Temporal UI as a supervisor has it: what is sealed in Temporal is readable there, by way of the desk's codec. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { ensureNamespace, ensureSearchAttributes } from '@holdfast/stack/index.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, startWorker } from '../support/desk.ts'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'

const servers = inject('servers')
const namespace = `ui-${randomBytes(4).toString('hex')}`

describe.skipIf(!chromiumPath)('the Temporal UI', () => {
  let browser: Browser
  let desk: TestDesk
  let origin: string
  let worker: Desk
  let harness: Harness
  let request: LiveRequest
  beforeAll(async () => {
    await ensureNamespace(servers.temporalAddress, namespace)
    await ensureSearchAttributes(servers.temporalAddress, namespace)
    worker = await startWorker(servers, { namespace })
    harness = new Harness(servers, namespace)
    desk = await openDesk({ temporalNamespace: namespace })
    await desk.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://${desk.org.slug}.localhost:${(desk.app.server.address() as AddressInfo).port}`
    browser = await launchBrowser()
    request = await harness.take(desk.org, { teamId: desk.org.teamId })
    await request.opened()
    await request.change({ type: 'take' })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    await harness?.close()
    await worker?.stop()
  })

  it('shows a request as it is: input, summary, current details and what each step gave', async () => {
    const { page, context } = await openWindow(browser)
    await context.addCookies(await signIn(desk.org.supervisorId))
    const { number } = await request.row()
    await page.goto(`${origin}/temporal/namespaces/${namespace}/workflows/${encodeURIComponent(request.workflowId)}`)
    await page.getByText(request.org.orgId).first().waitFor()
    await page.getByText('User Metadata').first().click()
    // Markdown is shown in frames.
    const markdown = page.frameLocator('iframe')
    await markdown.first().getByText(`HF-${number} · incident · normal`).waitFor()
    await markdown.last().getByText('is in progress, priority normal').waitFor()
    await page.getByText('Event History').first().click()
    await page.getByText('"status":"in_progress"').first().waitFor()
    expect(await page.getByText('binary/encrypted').count()).toBe(0)
    await context.close()
  })

  async function signIn(personId: string) {
    const { cookie } = await desk.as(personId)
    const domain = new URL(origin).hostname
    return cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), domain, path: '/', httpOnly: true, sameSite: 'Lax' as const }
    })
  }
})
