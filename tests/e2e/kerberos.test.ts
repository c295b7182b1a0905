/** Windows single sign-on in a real browser with a real ticket: nobody types anything (features E4). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDomain } from '../support/samba/connect-domain.ts'
import { kerberosMissing } from '../support/samba/kerberos.ts'
import { type Samba, startSamba, type TicketCache } from '../support/samba/samba.ts'
import { browserArgs } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

// The pages may have to be built first.
const buildMs = 240_000
const missing = chromiumPath ? kerberosMissing() : 'no Chromium is installed'
if (missing) console.log(`skipped: ${missing}`)

describe.skipIf(missing)(`Windows single sign-on in a browser${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  let stage: PortalStage
  let other: Server
  const opened: { context: BrowserContext; profile: string }[] = []

  beforeAll(async () => {
    ;[samba, stage] = await Promise.all([startSamba(), setPortalStage()])
    await connectDomain(stage.desk, samba)
    await samba.addServiceName(new URL(stage.origin).hostname)
    other = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<title>Elsewhere</title><a href="${stage.origin}/api/v1/auth/negotiate?to=/">Win a prize</a>`)
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  }, buildMs)
  afterAll(async () => {
    for (const { context, profile } of opened) {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    }
    other?.close()
    await Promise.all([stage?.close(), samba?.stop()])
  })

  /** A browser of somebody who is signed in to Windows, as an administrator sets it up by policy. */
  async function open(tickets: TicketCache): Promise<Page> {
    const profile = await mkdtemp(join(tmpdir(), 'holdfast-profile-'))
    // A profile that has never been challenged does not answer the first time.
    await writeFile(join(profile, 'Local State'), '{"net":{"received_http_auth_negotiate_headers":true}}')
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: [...browserArgs, '--auth-server-allowlist=localhost,*.localhost'],
      env: { PATH: '/usr/bin:/bin', ...tickets.env },
    })
    context.setDefaultTimeout(15_000)
    opened.push({ context, profile })
    return context.newPage()
  }

  const sessionOf = async (page: Page) =>
    (await page.context().cookies()).filter(({ name }) => name.includes('access')).map(({ httpOnly }) => httpOnly)

  it('opens the portal by one click', async () => {
    const page = await open(await samba.kinit('alice'))
    await page.goto(`${stage.origin}/sign-in?to=/settings/profile`)
    await page.getByRole('button', { name: 'Windows' }).click()
    await page.waitForURL(`${stage.origin}/settings/profile`)
    expect(await sessionOf(page)).toEqual([true])
    const me = await page.evaluate(async () => (await fetch('/api/v1/auth/me')).json())
    expect(me.person.name).toBe('Alice Adams')
  })

  it('answers a page of our own that asks in the background', async () => {
    const page = await open(await samba.kinit('grace'))
    await page.goto(`${stage.origin}/api/v1/setup`)
    const answer = await page.evaluate(async () => {
      const response = await fetch('/api/v1/auth/negotiate')
      return { status: response.status, body: await response.json() }
    })
    expect(answer.status).toBe(200)
    expect(answer.body.me.person.name).toBe('Grace Green')
  })

  it('leads whoever has no ticket to the other ways, with where they wanted to go', async () => {
    const page = await open(await samba.noTickets())
    await page.goto(`${stage.origin}/api/v1/auth/negotiate?to=/settings/profile`)
    await page.getByText('Windows could not sign you in here.').waitFor()
    await page.getByLabel('Password', { exact: true }).waitFor()
    expect(await sessionOf(page)).toEqual([])
  })

  it('leads whoever was disabled meanwhile there too', async () => {
    const tickets = await samba.kinit('harriet')
    await samba.disable('harriet')
    const page = await open(tickets)
    await page.goto(`${stage.origin}/api/v1/auth/negotiate?to=/`)
    await page.getByText('Windows could not sign you in here.').waitFor()
    expect(await sessionOf(page)).toEqual([])
  })

  it('does nothing when another site leads here', async () => {
    const page = await open(await samba.kinit('alice'))
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`)
    await page.getByRole('link').click()
    await page.waitForURL(`${stage.origin}/sign-in**`)
    expect(await sessionOf(page)).toEqual([])
  })
})
