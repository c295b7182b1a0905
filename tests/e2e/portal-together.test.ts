/** Two tabs of one person, and two people at once: nothing is lost, and nobody writes over anybody unasked. */
import { type Asker, makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { openRequest, pressKeys, replyField, saidIn, sendReply } from './support/request-page.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('two at once', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let requester: Asker
  let other: Asker
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    requester = await stage.as(stage.desk.org.requesterId)
    other = await stage.as(stage.desk.org.otherAgentId)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  it('refreshes a session once for all tabs', async () => {
    const { page: first, context } = await stage.open(browser, stage.desk.org.agentId)
    const second = await context.newPage()
    const tabs = [first, second]
    await Promise.all(tabs.map((page) => page.goto(`${stage.origin}/inbox`)))
    await Promise.all(tabs.map((page) => page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()))
    await Promise.all(tabs.map((page) => page.waitForLoadState('networkidle')))
    const refreshes: number[] = []
    context.on('response', (response) => {
      if (response.url().endsWith('/auth/refresh')) refreshes.push(response.status())
    })
    // As if its time had run out.
    await context.clearCookies({ name: 'holdfast_access' })
    await Promise.all(tabs.map((page) => pressKeys(page, 'g', 't')))
    await Promise.all(tabs.map((page) => page.getByRole('heading', { name: 'Triage', level: 1 }).waitFor()))
    // What both asked for has come, so whoever had to refresh has done it.
    await Promise.all(tabs.map((page) => page.getByRole('heading', { name: /^Team load/ }).waitFor()))
    await eventually(() => refreshes.length).toBeGreaterThan(0)
    expect(refreshes).toEqual([200])
    expect(tabs.map((page) => new URL(page.url()).pathname)).toEqual(['/triage', '/triage'])
    await context.close()
  })

  it('has drafts and what is unread in step in two tabs', async () => {
    const { id } = await makeRequest(requester, { title: 'Seen in two tabs' })
    await other.ask({ method: 'POST', url: `/requests/${id}/assign`, payload: { personId: stage.desk.org.agentId } })
    const { page: first, context } = await stage.open(browser, stage.desk.org.agentId)
    const second = await context.newPage()
    const unread = (page: Page) => page.getByRole('link', { name: /^Notifications \d+ unread$/ })
    await Promise.all([first, second].map((page) => page.goto(`${stage.origin}/inbox`)))
    await Promise.all([first, second].map((page) => unread(page).waitFor()))
    await first.getByRole('button', { name: 'Mark all as read' }).click()
    await Promise.all([first, second].map((page) => unread(page).waitFor({ state: 'detached' })))

    await openRequest(first, stage.origin, id)
    await replyField(first).fill('Begun in the first tab')
    await first.getByText(/^Draft saved/).waitFor()
    await openRequest(second, stage.origin, id)
    expect(await replyField(second).inputValue()).toBe('Begun in the first tab')
    await sendReply(second, 'Begun in the first tab, sent from the second')
    await saidIn(first, 'sent from the second').waitFor()
    await eventually(() => replyField(first).inputValue()).toBe('')
    await context.close()
  })

  it('tells of an edit that crossed another one', async () => {
    const { id } = await makeRequest(requester, { title: 'Scanner broken' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openRequest(page, stage.origin, id)
    const held = await holdNext(page, 'PATCH', `**/requests/${id}`)
    await page.getByRole('button', { name: 'Edit the subject' }).click()
    await page.getByRole('textbox', { name: 'Subject' }).fill('Scanners at dock 4 broken')
    await page.getByRole('textbox', { name: 'Subject' }).press('Enter')
    const route = await held()
    await edit(id, { title: 'Scanners of the late shift broken' })
    await route.continue()

    await page.getByText('It was changed meanwhile, to “Scanners of the late shift broken”.').waitFor()
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Scanners at dock 4 broken')
    await page.getByRole('button', { name: 'Use mine' }).click()
    await page.getByRole('heading', { name: 'Scanners at dock 4 broken' }).waitFor()
    await context.close()
  })

  it('tells of a change that came while one was typing', async () => {
    const { id } = await makeRequest(requester, { title: 'Printer broken' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openRequest(page, stage.origin, id)
    await page.getByRole('button', { name: 'Edit the subject' }).click()
    await page.getByRole('textbox', { name: 'Subject' }).fill('Printer at gate 2 broken')
    await edit(id, { title: 'Printer at gate 3 broken' })
    await saidIn(page, /subject changed from Printer broken/i).waitFor()
    await page.getByRole('textbox', { name: 'Subject' }).press('Enter')
    await page.getByText('It was changed meanwhile, to “Printer at gate 3 broken”.').waitFor()
    await page.getByRole('button', { name: 'Keep theirs' }).click()
    await page.getByRole('heading', { name: 'Printer at gate 3 broken' }).waitFor()
    await context.close()
  })

  it('loses neither of two replies that cross', async () => {
    const { id } = await makeRequest(requester, { title: 'Two want to help' })
    const { page, context } = await stage.open(browser, stage.desk.org.agentId)
    await openRequest(page, stage.origin, id)
    const held = await holdNext(page, 'POST', '**/messages')
    await sendReply(page, 'I am on my way.')
    const route = await held()
    await other.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'I am there already.' } })
    await route.continue()

    const alert = page.getByRole('alert').filter({ hasText: 'Not sent: a message came while you wrote' })
    await alert.getByText('I am there already.').waitFor()
    await alert.getByText('I am on my way.').waitFor()
    await alert.getByRole('button', { name: 'Change my reply' }).click()
    expect(await replyField(page).inputValue()).toBe('I am on my way.')
    await saidIn(page, 'I am there already.').waitFor()
    await sendReply(page, 'Kwame is with you, I stay away.')
    await alert.waitFor({ state: 'detached' })
    const said = async () => {
      const { items } = (await requester.ask({ method: 'GET', url: `/requests/${id}/messages?limit=10` })).json()
      return items.map(({ body }: { body: string }) => body)
    }
    await eventually(said).toEqual(['I am there already.', 'Kwame is with you, I stay away.'])
    await context.close()
  })

  async function edit(id: string, payload: object): Promise<void> {
    const url = `/requests/${id}`
    const { version } = (await other.ask({ method: 'GET', url })).json()
    const answer = await other.ask({ method: 'PATCH', url, headers: { 'if-match': `"${version}"` }, payload })
    expect(answer.statusCode).toBe(200)
  }
})

/** @returns what waits until the page has asked: the question, which goes on when told to; all later ones pass */
async function holdNext(page: Page, method: string, pattern: string): Promise<() => Promise<Route>> {
  let take: (route: Route) => void
  const held = new Promise<Route>((resolve) => {
    take = resolve
  })
  let isHeld = false
  await page.route(pattern, (route) => {
    if (isHeld || route.request().method() !== method) return route.fallback()
    isHeld = true
    take(route)
  })
  return () => held
}
