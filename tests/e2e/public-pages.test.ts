/** The desk's own pages for whoever has no account: chat, form, and the private link that follows a request. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MailCatcher } from '../support/mail-catcher.ts'
import { until } from '../support/until.ts'
import { takeNext } from './support/agent.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { type Stage, setStage } from './support/stage.ts'
import { composerOf, say, startChat } from './support/visit.ts'

const openRequests = '/requests?status=open&limit=10'

describe.skipIf(!chromiumPath)('public pages', () => {
  let browser: Browser
  let stage: Stage
  let closed: Stage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setStage()
    closed = await setStage({ closedToday: true })
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
    await closed?.close()
  })

  it('chats on a page of its own', async () => {
    const { page, context, complaints } = await openWindow(browser)
    await page.goto(`${stage.origin}/chat/help`)
    await startChat(page, { email: 'page@example.org', message: 'From the page' })
    const agent = await takeNext(stage)
    await agent.write('Hello there')
    await page.getByText('Hello there').waitFor()
    await page.getByRole('button', { name: 'End chat' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click()
    await page.getByText('You ended this chat.').waitFor()
    expect(await page.title()).toBe('IT help – Meridian Freight')
    expect(complaints).toEqual([])
    agent.leave()
    await context.close()
  })

  it('takes a request by the form, and a mailed link follows it to its end', async () => {
    const { page, context, complaints } = await openWindow(browser)
    const email = 'follow@example.org'
    await page.goto(`${stage.origin}/help/help`)
    await page.getByLabel('Name').fill('Rui Lopes')
    await page.getByLabel('Email', { exact: true }).fill(email)
    await page.getByLabel('Subject').fill('Badge for the new loader')
    await page.getByLabel('Message', { exact: true }).fill('He starts on Monday.')
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByText('Thank you, we have it.').waitFor()
    const token = await mailedToken(email)

    await page.goto(`${stage.origin}/follow#${token}`)
    await page.getByRole('heading', { name: 'Badge for the new loader' }).waitFor()
    expect(page.url()).toBe(`${stage.origin}/follow`)
    await page.getByText('He starts on Monday.').waitFor()
    await page.reload()
    await page.getByText('He starts on Monday.').waitFor()

    const { agent } = stage
    const { items } = (await agent.ask({ method: 'GET', url: openRequests })).json()
    const { id } = items.find(({ title }: { title: string }) => title === 'Badge for the new loader')
    await agent.ask({ method: 'POST', url: `/requests/${id}/take` })
    await page.getByText('Dana Whitfield is on it').waitFor()
    await say(page, 'A photo is coming.')
    // What was written before a resolution and is heard of after it opens the request again.
    await until('the reply to be heard of', async () => {
      const { items: events } = (await agent.ask({ method: 'GET', url: `/requests/${id}/timeline` })).json()
      return events.some(({ type }: { type: string }) => type === 'requester_replied') || undefined
    })
    await agent.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'Got it.' } })
    await page.getByText('Got it.').waitFor()
    await resolve(stage, id, 'The badge is at the front desk, ready to be picked up.')
    await page.getByText('Resolved. Did it work?').waitFor()
    await page.getByRole('button', { name: 'Still broken' }).click()
    await page.getByLabel('What is still wrong?').fill('The desk knows nothing of it.')
    await page.getByRole('button', { name: 'Open it again' }).click()
    await page.getByText('Dana Whitfield is on it').waitFor()
    await resolve(stage, id, 'Now it really is there, I put it on the desk myself.')
    await page.getByRole('button', { name: 'It works now' }).click()
    await page.getByText('Closed', { exact: true }).waitFor()
    expect(complaints).toEqual([])

    const { items: links } = (await agent.ask({ method: 'GET', url: `/requests/${id}/links` })).json()
    for (const link of links) await agent.ask({ method: 'DELETE', url: `/links/${link.id}` })
    await page.reload()
    await page.getByText('This link has expired').waitFor()
    await context.close()
  })

  it('says so without a link', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(`${stage.origin}/follow`)
    await page.getByText('Open the link from your email').waitFor()
    await page.goto(`${stage.origin}/follow#hfl_${'A'.repeat(86)}`)
    await page.reload()
    await page.getByText('This link has expired').waitFor()
    await context.close()
  })

  it('leaves a message outside business hours, in the widget too', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(closed.site.origin)
    await page.getByRole('button', { name: 'Write to us' }).click()
    await page.getByText('We are not here right now.').waitFor()
    expect(await page.getByText('We are back tomorrow, 09:00.').count()).toBe(1)
    await page.getByLabel('Name').fill('Night Owl')
    await page.getByLabel('Email', { exact: true }).fill('night@example.org')
    await page.getByLabel('Subject').fill('In the night')
    await page.getByLabel('Message', { exact: true }).fill('Nobody is here, so I leave this.')
    await page.getByRole('button', { name: 'Send message' }).click()
    await page.getByText(/Your message is HF-\d+/).waitFor()
    const found = (await closed.agent.ask({ method: 'GET', url: openRequests })).json()
    expect(found.items).toMatchObject([{ title: 'In the night', requester: { name: 'Night Owl' } }])
    await context.close()
  })

  it('tells a visitor who is blocked, and one who comes too often', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(`${stage.origin}/chat/help`)
    await startChat(page, { email: 'rude@example.org', message: 'Rude words' })
    const agent = await takeNext(stage)
    const payload = { sessionId: agent.sessionId, reason: 'Rude words' }
    const blocked = await stage.agent.ask({ method: 'POST', url: '/visitor-blocks', payload })
    expect(blocked.statusCode).toBe(201)
    await page.getByText('This chat is over.').waitFor()
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByLabel('Name').fill('Rude')
    await page.getByLabel('Email', { exact: true }).fill('rude@example.org')
    await page.getByLabel('Message', { exact: true }).fill('Again')
    const start = page.getByRole('button', { name: 'Start chat' })
    await start.click()
    await page.getByText('Conversations from you are not taken here.').waitFor()
    await until('the limit', async () => {
      await start.click()
      return (await page.getByText(/Too many tries in a short time. Try again in \d+ minutes?\./).count()) || undefined
    })
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Again')
    expect(await composerOf(page).count()).toBe(0)
    agent.leave()
    await context.close()
  })

  async function mailedToken(email: string): Promise<string> {
    const catcher = new MailCatcher(inject('servers').mail)
    return until('the mailed link', async () => {
      const mails = await catcher.to(email)
      return mails.map(({ text }) => /\/follow#(hfl_[A-Za-z0-9_-]+)/.exec(text)?.[1]).find(Boolean)
    })
  }
})

async function resolve({ agent }: Stage, id: string, text: string): Promise<void> {
  const url = `/requests/${id}/resolve`
  const answer = await agent.ask({ method: 'POST', url, payload: { code: 'solved', text } })
  expect(answer.statusCode, answer.body).toBe(200)
}
