/** The whole life of a request, by two browsers at once: whoever asks, and whoever helps. */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { furnishDesk } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { emailOf, type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { countOf, openQueue, placesOf, railCountOf, rowOf } from './support/queue-page.ts'
import {
  answerField,
  conversationOf,
  noteField,
  pressKeys,
  replyField,
  saidIn,
  typeUntilSeen,
} from './support/request-page.ts'
import { askFor, unreadOf } from './support/requester.ts'
import { resolveByKey } from './support/resolve-by-key.ts'
import { signInByHand } from './support/sign-in.ts'

const buildMs = 240_000
const note = 'Looks like the new access point.'
const fix = 'The channel plan of dock 9 was corrected; the scanner stays connected now.'

/** Two people, each before a screen of their own. */
interface Story {
  readonly title: string
  readonly agent: Page
  readonly olu: Page
}

describe.skipIf(!chromiumPath)('the life of a request', () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage({ calendar: aroundTheClock })
    await furnishDesk(stage)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  it('goes from the first word to the rating', { timeout: 150_000 }, async () => {
    const agent = await stage.open(browser, stage.desk.org.agentId)
    const requester = await openWindow(browser, { viewport: { width: 1100, height: 800 } })
    const title = `Scanner at dock ${Date.now() % 100_000} drops the Wi-Fi`
    const story: Story = { title, agent: agent.page, olu: requester.page }
    await openQueue(story.agent, stage.origin)
    const before = await placesOf(story.agent)
    await requester.page.goto(stage.origin)
    await signInByHand(requester.page, await emailOf(stage.desk, stage.desk.org.requesterId))
    await askFor(story.olu, title)
    await comesIntoQueue(story, before)
    await isTaken(story)
    await isAnswered(story)
    await waitsAndGoesOn(story)
    await isResolvedAndOpenedAgain(story)
    await isConfirmed(story)
    await leavesQueue(story, before.length)
    expect(await requester.page.getByText(note).count()).toBe(0)
    expect([...agent.complaints, ...requester.complaints.filter((words) => !/ 401 /.test(words))]).toEqual([])
  })
})

async function comesIntoQueue({ agent, title }: Story, before: Awaited<ReturnType<typeof placesOf>>): Promise<void> {
  await agent.getByRole('button', { name: '1 new' }).waitFor()
  expect(await placesOf(agent)).toEqual(before)
  await pressKeys(agent, '.')
  await rowOf(agent, title).waitFor()
  await eventually(() => countOf(agent)).toBe(String(before.length + 1))
  await agent.keyboard.press('Enter')
  await agent.getByRole('heading', { name: title }).waitFor()
  await saidIn(agent, 'about every ten minutes').waitFor()
  await conversationOf(agent)
    .getByRole('button', { name: /scanner\.log/ })
    .waitFor()
}

async function isTaken({ agent, olu }: Story): Promise<void> {
  await pressKeys(agent, 'm')
  await agent.getByText('Assigned to Dana Whitfield').waitFor()
  await saidIn(olu, 'Dana is helping you now').waitFor()
  await olu.getByText('Dana is on it.').waitFor()
  await pressKeys(agent, 'n')
  await noteField(agent).fill(note)
  await noteField(agent).press('Control+Enter')
  await saidIn(agent, note).waitFor()
  await pressKeys(agent, 'r')
  await typeUntilSeen(replyField(agent), olu.getByText('Dana is typing'))
  expect(await olu.getByText(note).count()).toBe(0)
}

async function isAnswered({ agent, olu }: Story): Promise<void> {
  await olu.getByRole('link', { name: 'Home' }).click()
  await olu.getByRole('heading', { name: 'What do you need, Olu?' }).waitFor()
  const { unread } = await unreadOf(olu)
  await replyField(agent).fill('')
  await replyField(agent).pressSequentially('/resta')
  await agent.getByRole('option', { name: /Restart the scanner/ }).click()
  await eventually(() => replyField(agent).inputValue()).toContain('Hello Olu, please restart')
  await replyField(agent).press('Control+End')
  await replyField(agent).pressSequentially('\n\nDoes it *then* stay connected?')
  await replyField(agent).press('Control+Enter')

  await eventually(() => unreadOf(olu)).toEqual({ unread: unread + 1 })
  await olu.getByRole('button', { name: /^Notifications/ }).click()
  await olu.getByRole('link', { name: /Dana Whitfield replied/ }).click()
  await conversationOf(olu).locator('em', { hasText: 'then' }).waitFor()
  await eventually(() => unreadOf(olu)).toEqual({ unread })
  await agent.getByText(/^Read .* Olu Adeyemi$/).waitFor()
  await answerField(olu).fill('No, it came back after an hour.')
  await olu.getByRole('button', { name: 'Send', exact: true }).click()
  await saidIn(agent, 'No, it came back after an hour.').waitFor()
}

async function waitsAndGoesOn({ agent, olu }: Story): Promise<void> {
  await pressKeys(agent, 'w')
  const dialog = agent.getByRole('dialog', { name: /^Let .* wait$/ })
  await dialog.getByLabel('What is needed').fill('Please send us the number on its back.')
  await dialog.getByRole('button', { name: 'Wait', exact: true }).click()
  await olu.getByText(/Waiting on you/).waitFor()
  await olu.getByText('Please send us the number on its back.').first().waitFor()
  await answerField(olu).fill('It is 4711.')
  await answerField(olu).press('Control+Enter')
  await saidIn(agent, /The requester answered, so it goes on/).waitFor()
  await olu.getByText('Dana is on it.').waitFor()

  await agent.getByRole('button', { name: /^Status: In progress/ }).click()
  await agent.getByRole('menuitem', { name: 'Waiting on vendor' }).click()
  await dialog.getByRole('button', { name: 'Wait', exact: true }).click()
  await olu.getByText('Waiting for a supplier.').waitFor()
  await agent.getByRole('button', { name: 'Resume' }).click()
  await olu.getByText('Dana is on it.').waitFor()
}

async function isResolvedAndOpenedAgain({ agent, olu }: Story): Promise<void> {
  await resolveByKey(agent, fix)
  await olu.getByRole('heading', { name: 'Did this solve it?' }).waitFor()
  await olu.getByText(fix).first().waitFor()
  await olu.getByRole('button', { name: 'No, not yet' }).click()
  await olu.getByLabel('What does not work yet?').fill('It lost the Wi-Fi again just now.')
  await olu.getByRole('button', { name: 'Open it again' }).click()
  await saidIn(agent, /Olu Adeyemi reopened it/).waitFor()
  await saidIn(agent, 'It lost the Wi-Fi again just now.').waitFor()
  await agent.getByRole('button', { name: /^Status: In progress/ }).waitFor()
}

async function isConfirmed({ agent, olu }: Story): Promise<void> {
  await resolveByKey(agent, fix)
  await olu.getByRole('button', { name: 'Yes, it works' }).click()
  await olu.getByRole('radio', { name: 'Very good' }).click()
  await olu.getByLabel('Anything you want to tell us?').fill('Thank you both.')
  await olu.getByRole('region', { name: 'This request is closed' }).getByRole('button', { name: 'Send' }).click()
  await olu.getByText('Thank you: Very good').waitFor()
  await agent.getByRole('button', { name: /^Status: Closed/ }).waitFor()
  await agent.getByRole('radio', { name: 'Events' }).click()
  await saidIn(agent, /rated it 5 of 5/).waitFor()
  // Each line without what stands behind its comma: how long it took, and the words of people.
  const lines = await conversationOf(agent).locator('p:has(+ time)').allInnerTexts()
  expect(lines.map((line) => line.replace(/(,| in \d).*/s, ''))).toEqual(history)
}

const history = [
  'Olu Adeyemi opened it',
  'Routing changed nothing',
  'Dana Whitfield took it',
  'First response met',
  'Waiting on requester (Dana Whitfield)',
  'The requester answered',
  'Waiting on vendor (Dana Whitfield)',
  'Dana Whitfield resumed it',
  'Dana Whitfield resolved it',
  'Olu Adeyemi reopened it',
  'Dana Whitfield resolved it',
  'Olu Adeyemi confirmed the resolution; it is closed',
  'Olu Adeyemi rated it 5 of 5',
]

async function leavesQueue({ agent, title }: Story, count: number): Promise<void> {
  await pressKeys(agent, 'u')
  await eventually(() => railCountOf(agent, 'Queue')).toBe(String(count))
  // What keys point at is held where it is, struck through, until one goes on.
  await rowOf(agent, title).and(agent.getByTitle('This is not in the view any more')).waitFor()
  await agent.keyboard.press('k')
  await rowOf(agent, title).waitFor({ state: 'detached' })
  await eventually(() => countOf(agent)).toBe(String(count))
}
