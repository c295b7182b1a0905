/** The widget on a page that is not ours and allows next to nothing, against the real desk, in a real browser. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MailCatcher } from '../support/mail-catcher.ts'
import { until } from '../support/until.ts'
import { takeNext } from './support/agent.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { type Stage, setStage } from './support/stage.ts'
import { composerOf, pastePicture, say, spoken, startChat } from './support/visit.ts'

if (!chromiumPath) console.log('skipped: there is no Chromium (PLAYWRIGHT_CHROMIUM, /usr/bin/chromium)')

describe.skipIf(!chromiumPath)('the widget', () => {
  let browser: Browser
  let stage: Stage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setStage()
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  it('carries a talk from the first word to the transcript', async () => {
    const { page, context, complaints } = await openWindow(browser)
    const foreign: string[] = []
    page.on('request', (request) => {
      const { origin } = new URL(request.url())
      if (origin !== stage.site.origin && origin !== stage.origin) foreign.push(request.url())
    })
    await page.goto(stage.site.origin)
    await startChat(page, { email: 'story@example.org', message: 'The scanners drop the Wi-Fi.' })
    await page.getByText('You are next in line.').waitFor()
    expect(await page.getByText('We cannot say yet how long it takes.').isVisible()).toBe(true)

    const agent = await takeNext(stage)
    await page.getByText('Dana Whitfield has your chat').waitFor()
    const stopTyping = agent.type()
    await page.getByText('Dana Whitfield is writing…').waitFor()
    stopTyping()
    await agent.write('We found it: the **update** came too early.')
    await page.locator('strong', { hasText: 'update' }).waitFor()
    expect(await page.getByText('is writing…').count()).toBe(0)

    await say(page, 'Thanks! Shall I wait?')
    await page.getByText('Delivered').waitFor()
    const mine = (await agent.messages()).at(-1)
    expect(mine).toMatchObject({ body: 'Thanks! Shall I wait?', byRequester: true, channel: 'chat' })
    agent.read(mine?.id ?? '')
    await page.getByText('Seen by Dana Whitfield').waitFor()

    await agent.end()
    await page.getByText('Dana Whitfield ended this chat.').waitFor()
    expect(await composerOf(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Email me the conversation' }).click()
    await page.getByText('It is on its way to your inbox.').waitFor()
    const catcher = new MailCatcher(inject('servers').mail)
    const mails = await until('the transcript', async () => {
      const found = await catcher.to('story@example.org')
      return found.some(({ text }) => text.includes('Shall I wait?')) ? found : undefined
    })
    expect(mails.filter(({ text }) => text.includes('Shall I wait?'))).toHaveLength(1)

    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByLabel('Name').waitFor()
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
    agent.leave()
    await context.close()
  })

  it('goes on after a reload, with what was begun, and leaves the focus where it is', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(stage.site.origin)
    await startChat(page, { email: 'reload@example.org', message: 'Before the reload' })
    const agent = await takeNext(stage)
    await agent.write('I am here')
    await page.getByText('I am here').waitFor()
    await composerOf(page).fill('half a sent')
    await page.reload()
    await page.getByText('I am here').waitFor()
    expect(await composerOf(page).inputValue()).toBe('half a sent')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')

    await page.getByRole('button', { name: 'Close' }).click()
    await agent.write('Still there?')
    await agent.write('I wait for you')
    await page.getByRole('button', { name: 'Conversation, 2 new messages' }).click()
    await page.getByText('I wait for you').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await page.getByRole('button', { name: 'Conversation', exact: true }).isVisible()).toBe(true)
    agent.leave()
    await context.close()
  })

  it('loses nothing and doubles nothing when the line breaks', async () => {
    const { page, context } = await openWindow(browser)
    await page.goto(stage.site.origin)
    await startChat(page, { email: 'tunnel@example.org', message: 'Into the tunnel' })
    const agent = await takeNext(stage)
    await agent.write('before')
    await page.getByText('before').waitFor()

    await context.setOffline(true)
    await say(page, 'from the tunnel 1')
    await say(page, 'from the tunnel 2')
    await agent.write('meanwhile 1')
    await agent.write('meanwhile 2')
    await page.getByText('2 messages wait to be sent.').waitFor()
    expect(await page.getByText('Will be sent when you are online').count()).toBeGreaterThan(0)
    // A reload in the tunnel shows the browser's own page; what waits is kept for the next time.
    await context.setOffline(false)
    await page.getByText('meanwhile 2').waitFor()

    // The answer is lost on its way back: the desk has the message, the visitor does not know.
    let lost = 0
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
      lost += 1
      const { pathname } = new URL(route.request().url())
      const headers = { ...route.request().headers(), host: new URL(stage.origin).host }
      const payload = route.request().postData() ?? ''
      const answer = await stage.desk.app.inject({ method: 'POST', url: pathname, headers, payload })
      expect(answer.statusCode).toBe(201)
      await route.abort('connectionreset')
    })
    await say(page, 'after the tunnel')
    const bodies = await until('everything to arrive', async () => {
      const all = (await agent.messages()).map(({ body }) => body)
      return all.includes('after the tunnel') && lost === 1 ? all : undefined
    })
    await until('nothing to wait', async () => (await page.getByText('Will be sent').count()) === 0 || undefined)
    const said = ['before', 'meanwhile 1', 'meanwhile 2', 'from the tunnel 1', 'from the tunnel 2', 'after the tunnel']
    expect([...bodies].sort()).toEqual([...said].sort())
    expect(bodies.indexOf('from the tunnel 1')).toBeLessThan(bodies.indexOf('from the tunnel 2'))
    expect(await spoken(page)).toEqual(['Into the tunnel', ...bodies])
    agent.leave()
    await context.close()
  })

  it('sends a picture that is pasted, and shows it', async () => {
    const { page, context, complaints } = await openWindow(browser)
    await page.goto(stage.site.origin)
    await startChat(page, { email: 'picture@example.org', message: 'Look at this' })
    const agent = await takeNext(stage)
    await pastePicture(composerOf(page))
    await page.getByText('Pasted picture.png').waitFor()
    await page.getByText(/kB$/).waitFor()
    await say(page, 'This is what I see')
    await page.getByRole('button', { name: 'Open the picture Pasted picture.png' }).waitFor()
    const [message] = (await agent.messages()).filter(({ files }) => files.length > 0)
    expect(message?.files).toMatchObject([{ name: 'Pasted picture.png', contentType: 'image/png', state: 'ready' }])
    const drawn = await page.locator('.picture canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)
    expect(drawn).toBeGreaterThan(100)
    expect(complaints).toEqual([])
    agent.leave()
    await context.close()
  })
})
