/** The whole life of a request, by two browsers at once: whoever asks, and whoever helps. */
import { type Asker, makeRequest } from '@holdfast/api/test-helper.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openWindow, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { countOf, openQueue, placesOf, rowOf } from './support/queue-page.ts'
import {
  answerField,
  conversationOf,
  noteField,
  pressKeys,
  replyField,
  saidIn,
  sendReply,
} from './support/request-page.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000
const title = 'Scanner at dock 9 drops the Wi-Fi'
const fix = 'The channel plan of dock 9 was corrected; the scanner stays connected now.'

describe.skipIf(!chromiumPath)('the life of a request', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let mine: Page
  let agent: Window
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage({ calendar: aroundTheClock })
    await furnish(stage)
    agent = await stage.open(browser, stage.desk.org.agentId)
    mine = (await openWindow(browser, { viewport: { width: 1100, height: 800 } })).page
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  it('is asked for on the page of whoever needs help', async () => {
    await openQueue(agent.page, stage.origin)
    await mine.goto(stage.origin)
    await signInByHand(mine, await emailOf(stage.desk, stage.desk.org.requesterId))
    await mine.getByRole('heading', { name: 'What do you need, Olu?' }).waitFor()
    await mine.getByRole('link', { name: /Tell us what you need|Something else/ }).click()
    await mine.getByLabel('What is it about?').fill(title)
    await mine.getByLabel('Tell us more').fill('Since **Monday**, about every ten minutes.')
    await mine.getByRole('button', { name: 'Hardware', exact: true }).click()
    const picker = mine.waitForEvent('filechooser')
    await mine.getByRole('button', { name: 'Attach files' }).click()
    const log = { name: 'scanner.log', mimeType: 'text/plain', buffer: Buffer.from('10:04 lost the access point\n') }
    await (await picker).setFiles(log)
    await mine.getByRole('list', { name: 'Files' }).getByText('scanner.log').waitFor()
    await eventually(() => mine.getByRole('button', { name: 'Send request' }).isEnabled()).toBe(true)
    await mine.getByRole('button', { name: 'Send request' }).click()
    await mine.getByRole('heading', { name: 'We have your request' }).waitFor()
    await mine.getByText(/Reply due today/).waitFor()
    await mine.getByRole('link', { name: 'Open the request' }).click()
    await mine.getByRole('heading', { name: title, level: 1 }).waitFor()
    await mine.getByRole('button', { name: /scanner\.log/ }).waitFor()
  })

  it('comes into the queue without moving what one looks at', async () => {
    const { page } = agent
    const before = await placesOf(page)
    expect(before.some((row) => row.title === title)).toBe(false)
    await page.getByRole('button', { name: '1 new' }).waitFor()
    expect(await placesOf(page)).toEqual(before)
    await pressKeys(page, '.')
    await rowOf(page, title).waitFor()
    await eventually(() => countOf(page)).toBe(String(before.length + 1))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: title }).waitFor()
    await saidIn(page, 'Since Monday').or(saidIn(page, 'Since **Monday**')).waitFor()
    await conversationOf(page).getByRole('button', { name: /scanner\.log/ }).waitFor()
  })

  it('is taken, and talked about among colleagues', async () => {
    const { page } = agent
    await pressKeys(page, 'm')
    await page.getByText('Assigned to Dana Whitfield').waitFor()
    await saidIn(mine, 'Dana is helping you now').waitFor()
    await mine.getByText('Dana is on it.').waitFor()
    await pressKeys(page, 'n')
    await noteField(page).fill('Looks like the new access point.')
    await noteField(page).press('Control+Enter')
    await saidIn(page, 'Looks like the new access point.').waitFor()

    await pressKeys(page, 'r')
    await replyField(page).pressSequentially('Hello Ol')
    await mine.getByText('Dana is typing').waitFor()
    expect(await mine.getByText('Looks like the new access point.').count()).toBe(0)
  })

  it('is answered, and the answer is told', async () => {
    const { page } = agent
    await mine.getByRole('link', { name: 'Home' }).click()
    await mine.getByRole('heading', { name: 'What do you need, Olu?' }).waitFor()
    await replyField(page).fill('')
    await replyField(page).pressSequentially('/resta')
    await page.getByRole('option', { name: /Restart the scanner/ }).click()
    await eventually(() => replyField(page).inputValue()).toContain('Hello Olu')
    await replyField(page).press('Control+End')
    await replyField(page).pressSequentially('\n\nDoes it *then* stay connected?')
    await replyField(page).press('Control+Enter')
    await saidIn(page, 'then').waitFor()

    await mine.getByRole('button', { name: 'Notifications, 1 unread' }).click()
    await mine.getByRole('link', { name: /Dana Whitfield replied/ }).click()
    await conversationOf(mine).locator('em', { hasText: 'then' }).waitFor()
    await mine.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
    await page.getByText(/^Read .* Olu Adeyemi$/).waitFor()
    await answerField(mine).fill('No, it came back after an hour.')
    await mine.getByRole('button', { name: 'Send', exact: true }).click()
    await saidIn(page, 'No, it came back after an hour.').waitFor()
  })

  it('waits for whoever asked, and goes on with the answer', async () => {
    const { page } = agent
    await pressKeys(page, 'w')
    const dialog = page.getByRole('dialog', { name: /^Let .* wait$/ })
    await dialog.getByLabel('What is needed').fill('Please send us the number on its back.')
    await dialog.getByRole('button', { name: 'Wait', exact: true }).click()
    await page.getByText('Waiting on requester').first().waitFor()
    await mine.getByText(/Waiting on you/).waitFor()
    await mine.getByText('Please send us the number on its back.').first().waitFor()
    await answerField(mine).fill('It is 4711.')
    await answerField(mine).press('Control+Enter')
    await saidIn(page, /The requester answered, so it goes on/).waitFor()
    await mine.getByText('Dana is on it.').waitFor()

    await page.getByRole('button', { name: /^Status: In progress/ }).click()
    await page.getByRole('menuitem', { name: 'Waiting on vendor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Wait', exact: true }).click()
    await mine.getByText('Waiting for a supplier.').waitFor()
    await page.getByRole('button', { name: 'Resume' }).click()
    await mine.getByText('Dana is on it.').waitFor()
  })

  it('is resolved with a code and words, and opened again', async () => {
    const { page } = agent
    await resolve(page, 'Too short')
    await mine.getByRole('heading', { name: 'Did this solve it?' }).waitFor()
    await mine.getByText(fix).first().waitFor()
    await mine.getByRole('button', { name: 'No, not yet' }).click()
    await mine.getByLabel('What does not work yet?').fill('It lost the Wi-Fi again just now.')
    await mine.getByRole('button', { name: 'Open it again' }).click()
    await saidIn(page, /Olu Adeyemi reopened it/).waitFor()
    await saidIn(page, 'It lost the Wi-Fi again just now.').waitFor()
    await page.getByRole('button', { name: /^Status: In progress/ }).waitFor()
  })

  it('is confirmed with a rating, and its history is whole', async () => {
    const { page, complaints } = agent
    await resolve(page)
    await mine.getByRole('button', { name: 'Yes, it works' }).click()
    await mine.getByRole('radio', { name: 'Very good' }).click()
    await mine.getByLabel('Anything you want to tell us?').fill('Thank you both.')
    await mine.getByRole('button', { name: 'Send', exact: true }).last().click()
    await mine.getByText('Thank you: Very good').waitFor()
    await page.getByText('Closed').first().waitFor()

    await page.getByRole('radio', { name: 'Events' }).click()
    const lines = await conversationOf(page).locator('p').allInnerTexts()
    expect(lines.map((line) => line.replace(/,.*/s, ''))).toEqual(history)
    expect(await mine.getByText('Looks like the new access point.').count()).toBe(0)

    await pressKeys(page, 'u')
    await rowOf(page, 'Scanner at dock 1').waitFor()
    await rowOf(page, title).waitFor({ state: 'detached' })
    await eventually(() => countOf(page)).toBe('6')
    expect(complaints).toEqual([])
  })
})

const history: string[] = []

/** What the desk has had before: it knows where such things belong, and its agents have words for them. */
async function furnish(stage: PortalStage): Promise<void> {
  const admin = await stage.as(stage.desk.org.adminId)
  const requester = await stage.as(stage.desk.org.requesterId)
  const [hardware, access] = await Promise.all(['Hardware', 'Access'].map((name) => makeCategory(admin, name)))
  const before = [
    ...[1, 2, 3].map((dock) => ({ title: `Scanner at dock ${dock} drops the Wi-Fi`, categoryId: hardware })),
    ...['gate', 'office', 'yard'].map((place) => ({ title: `Badge does not open the ${place}`, categoryId: access })),
  ]
  await Promise.all(before.map((request) => makeRequest(requester, request)))
  const body = 'Hello {{requester.firstName}}, please restart the scanner.'
  const payload = { title: 'Restart the scanner', shortcut: 'restart', body, shared: true }
  const made = await admin.ask({ method: 'POST', url: '/canned-replies', payload })
  expect(made.statusCode).toBe(201)
}

async function makeCategory(admin: Asker, name: string): Promise<string> {
  const answer = await admin.ask({ method: 'POST', url: '/support/categories', payload: { name } })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

/** By key; the dialog refuses until there is a code and enough words. */
async function resolve(page: Page, tooShort?: string): Promise<void> {
  await pressKeys(page, 'e')
  const dialog = page.getByRole('dialog', { name: /^(Resolve|Change the resolution of) / })
  const submit = dialog.getByRole('button', { name: 'Resolve request' })
  await submit.waitFor()
  if (tooShort !== undefined) {
    expect(await submit.isDisabled()).toBe(true)
    await dialog.getByLabel('What fixed it').fill(tooShort)
    await dialog.getByText('Choose a resolution code').waitFor()
  }
  await dialog.getByLabel('Resolution code').click()
  await page.getByRole('option', { name: 'Solved' }).click()
  if (tooShort !== undefined) expect(await submit.isDisabled()).toBe(true)
  await dialog.getByLabel('What fixed it').fill(fix)
  await submit.click()
  await dialog.waitFor({ state: 'detached' })
}
