/** What goes wrong on the way: no network, no desk, no session, two tabs, two people at once, nothing there. */
import type { AddressInfo } from 'node:net'
import { buildApp } from '@holdfast/api/app.ts'
import type { App } from '@holdfast/api/app-type.ts'
import { type Asker, makeRequest, testConfig } from '@holdfast/api/test-helper.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { openRequest, replyField, saidIn, sendReply, textOf } from './support/request-page.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('the portal in trouble', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let requester: Asker
  let again: App | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage({ calendar: aroundTheClock })
    requester = await stage.as(stage.desk.org.requesterId)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await again?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  const bodiesOf = async (requestId: string): Promise<string[]> => {
    const answer = await requester.ask({ method: 'GET', url: `/requests/${requestId}/messages?limit=100` })
    return answer.json().items.map(({ body }: { body: string }) => body)
  }

  it('goes on without a network, and sends what was written once', async () => {
    const { id } = await makeRequest(requester, { title: 'Into the tunnel' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await page.clock.install()
    await openRequest(page, stage.origin, id)
    const minutes = () => minutesLeft(page)
    await eventually(minutes).toBeGreaterThan(50)
    const before = await minutes()

    await context.setOffline(true)
    await page.getByText('You are offline.').waitFor()
    await sendReply(page, 'Written in the tunnel')
    await saidIn(page, 'Not sent yet: the desk does not answer.').waitFor()
    await page.clock.fastForward('05:00')
    await eventually(minutes).toBeLessThanOrEqual(before - 4)
    await requester.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'Said meanwhile' } })

    await context.setOffline(false)
    await saidIn(page, 'Said meanwhile').waitFor()
    await page.getByText('You are offline.').waitFor({ state: 'detached' })
    // Somebody wrote while it waited: its writer decides, and loses nothing.
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await saidIn(page, 'Not sent').waitFor({ state: 'detached' })
    await eventually(() => bodiesOf(id)).toEqual(['Said meanwhile', 'Written in the tunnel'])
    await context.close()
  })

  it('says that the session ended elsewhere, keeps what is being written, and leads back to it', async () => {
    const { id } = await makeRequest(requester, { title: 'Signed out meanwhile' })
    const email = await emailOf(stage.desk, stage.desk.org.otherAgentId)
    const { page, context } = await openWindow(browser)
    await page.goto(`${stage.origin}/requests/${id}?from=mail`)
    await signInByHand(page, email)
    await replyField(page).fill('Half of what I wanted to s')
    await page.getByText(/^Draft saved/).waitFor()

    const elsewhere = await stage.open(browser, stage.desk.org.otherAgentId)
    await elsewhere.page.goto(`${stage.origin}/settings/sessions`)
    await elsewhere.page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await elsewhere.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere else' }).click()

    await page.getByText('You are signed out. Sign in to go on where you were.').waitFor()
    await signInByHand(page, email)
    await replyField(page).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/requests/${id}?from=mail`)
    expect(await replyField(page).inputValue()).toBe('Half of what I wanted to s')
    await elsewhere.context.close()
    await context.close()
  })

  it('puts somebody out at once who is blocked', async () => {
    const { page, context } = await stage.open(browser, stage.desk.org.supervisorId)
    await page.goto(`${stage.origin}/inbox`)
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
    const admin = await stage.as(stage.desk.org.adminId)
    const answer = await admin.ask({
      method: 'POST',
      url: `/management/people/${stage.desk.org.supervisorId}/block`,
      payload: {},
    })
    expect(answer.statusCode).toBe(200)
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('to')).toBe('/inbox')
    await signInByHand(page, await emailOf(stage.desk, stage.desk.org.supervisorId))
    await page.getByText('Email or password is wrong.').waitFor()
    await context.close()
  })

  it('says what is not there, and what is not for one', async () => {
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    for (const path of ['/admin/organization', '/admin/people', '/reports']) {
      await page.goto(stage.origin + path)
      await page.getByText('This is not open to you').waitFor()
    }
    await page.goto(`${stage.origin}/no/such/page`)
    await page.getByText('Nothing here').waitFor()
    for (const id of [crypto.randomUUID(), 'nonsense']) {
      await page.goto(`${stage.origin}/requests/${id}`)
      await page.getByText('There is no such request').waitFor()
    }
    // The way out is still there.
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Notifications' }).click()
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
    await context.close()
  })

  // The last one: what comes after it would have no desk.
  it('outlives the desk itself', async () => {
    const { id } = await makeRequest(requester, { title: 'The desk is away' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openRequest(page, stage.origin, id)
    const { port } = stage.desk.app.server.address() as AddressInfo
    await stage.desk.app.close()
    await page.getByText('The desk does not answer.').waitFor()
    await sendReply(page, 'Written while it was away')
    await saidIn(page, 'Not sent yet').waitFor()

    again = await buildApp(testConfig())
    await again.listen({ port, host: '127.0.0.1' })
    await page.getByRole('button', { name: 'Try now' }).first().click()
    await saidIn(page, 'Not sent yet').waitFor({ state: 'detached' })
    await page.getByText('The desk does not answer.').waitFor({ state: 'detached' })
    await page.reload()
    await saidIn(page, 'Written while it was away').waitFor()
    expect(await saidIn(page, 'Written while it was away').count()).toBe(1)
    await context.close()
  })
})

/** Of the clock that is due first, as the panel says it. */
async function minutesLeft(page: Page): Promise<number> {
  const words = await textOf(page.getByText(/^(?:(\d+)h )?(\d+)m left$/).first())
  const [, hours = '0', minutes = '0'] = /^(?:(\d+)h )?(\d+)m/.exec(words) ?? []
  return Number(hours) * 60 + Number(minutes)
}
