/** A visitor on the public page and an agent on the page of the chat desk, each in a browser of their own. */
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../../widget/build-widget.ts'
import { launchBrowser, openWindow } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { chatWith, composerIn, logOf, sayIn, waitingIn } from './support/chat-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { expectFocus, typeUntilSeen } from './support/request-page.ts'
import { composerOf, say, startChat } from './support/visit.ts'

const buildMs = 240_000
const olu = { name: 'Olu Adeyemi', email: 'olu@example.org', message: 'The scanners at dock 4 drop the Wi-Fi.' }
const rui = { name: 'Rui Lopes', email: 'rui@example.org', message: 'My badge does not open the gate.' }

/** The page of an agent, and those of two visitors. */
interface Story {
  readonly agent: Page
  readonly first: Page
  readonly second: Page
}

describe.skipIf(!chromiumPath)('the chat desk', () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    await buildWidget()
    stage = await setPortalStage()
    await seedChatDesk(stage.desk.db, stage.desk.org, { name: 'IT help' })
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  async function visit(who: typeof olu): Promise<Page> {
    const { page } = await openWindow(browser)
    await page.goto(`${stage.origin}/chat/help`)
    await startChat(page, who)
    return page
  }

  it('carries two chats from the line to requests', { timeout: 120_000 }, async () => {
    const { page: agent, complaints } = await stage.open(browser, stage.desk.org.agentId)
    await agent.goto(`${stage.origin}/chat-desk`)
    await agent.getByText('Nobody waits', { exact: true }).waitFor()
    const first = await visit(olu)
    await waitingIn(agent).filter({ hasText: olu.message }).waitFor()
    const second = await visit(rui)
    await waitingIn(agent).filter({ hasText: rui.message }).waitFor()
    const story = { agent, first, second }
    await givesWhoeverWaitsLongest(story)
    await talksBothWays(story)
    await keepsTwoApart(story)
    await endsAndResolves(story)
    await isARequest(story)
    expect(complaints).toEqual([])
  })
})

async function givesWhoeverWaitsLongest({ agent }: Story): Promise<void> {
  expect(await waitingIn(agent).getByRole('link').allInnerTexts()).toEqual([olu.name, rui.name])
  await agent.keyboard.press('t')
  await composerIn(chatWith(agent, olu.name)).waitFor()
  await logOf(chatWith(agent, olu.name)).getByText(olu.message).waitFor()
  await waitingIn(agent).filter({ hasText: olu.message }).waitFor({ state: 'detached' })
  expect(await waitingIn(agent).count()).toBe(1)
}

async function talksBothWays({ agent, first }: Story): Promise<void> {
  const chat = chatWith(agent, olu.name)
  await first.getByText('Dana Whitfield has your chat').waitFor()
  await typeUntilSeen(composerIn(chat), first.getByText('Dana Whitfield is writing…'))
  await composerIn(chat).fill('')
  await sayIn(chat, 'The update came **too early**.')
  await first.locator('strong', { hasText: 'too early' }).waitFor()

  await typeUntilSeen(composerOf(first), chat.getByText('Olu Adeyemi is writing'))
  await say(first, 'Thanks! Shall I wait?')
  await logOf(chat).getByText('Thanks! Shall I wait?').waitFor()
  await first.getByText('Seen by Dana Whitfield').waitFor()

  await chat.getByRole('radio', { name: 'Note' }).click()
  await chat.getByRole('textbox', { name: /Internal note/ }).fill('He is at dock 4 until six.')
  await chat.getByRole('textbox', { name: /Internal note/ }).press('Enter')
  await logOf(chat).getByText('He is at dock 4 until six.').waitFor()
  await chat.getByRole('radio', { name: 'Reply' }).click()
  await sayIn(chat, 'Please stay with it.')
  await first.getByText('Please stay with it.').waitFor()
  expect(await first.getByText('until six').count()).toBe(0)
}

async function keepsTwoApart({ agent, first, second }: Story): Promise<void> {
  await agent.getByRole('button', { name: 'Take next' }).click()
  const [chat, other] = [chatWith(agent, olu.name), chatWith(agent, rui.name)]
  await composerIn(other).waitFor()
  const [left, right] = [await chat.boundingBox(), await other.boundingBox()]
  expect(left && right && left.x + left.width <= right.x).toBe(true)

  await composerIn(chat).fill('half a sent')
  await sayIn(other, 'Which gate is it?')
  await second.getByText('Which gate is it?').waitFor()
  await say(second, 'The one at the river.')
  await logOf(other).getByText('The one at the river.').waitFor()
  expect(await composerIn(chat).inputValue()).toBe('half a sent')
  expect(await first.getByText('Which gate is it?').count()).toBe(0)
  // By its number, away from any field.
  await composerIn(other).press('Escape')
  await agent.keyboard.press('1')
  await agent.keyboard.press('r')
  await expectFocus(composerIn(chat))
}

async function endsAndResolves({ agent, second }: Story): Promise<void> {
  const field = composerIn(chatWith(agent, rui.name))
  await field.click()
  await field.press('Escape')
  await agent.keyboard.press('e')
  const dialog = agent.getByRole('dialog', { name: 'End the chat with Rui Lopes?' })
  await dialog.getByRole('radio', { name: 'End it and resolve the request' }).click()
  await dialog.getByRole('button', { name: 'End and resolve' }).click()
  await dialog.getByText('Choose how it was resolved').waitFor()
  await dialog.getByLabel('How it was resolved').selectOption('solved')
  await dialog.getByLabel('What was done').fill('The badge was enabled for the river gate.')
  await dialog.getByRole('button', { name: 'End and resolve' }).click()
  await dialog.waitFor({ state: 'detached' })
  await second.getByText('Your question is answered, and this chat is over.').waitFor()
}

async function isARequest({ agent }: Story): Promise<void> {
  await chatWith(agent, olu.name)
    .getByRole('link', { name: /^Open / })
    .click()
  await agent
    .getByRole('heading', { name: /scanners at dock 4/ })
    .first()
    .waitFor()
  const conversation = agent.getByRole('region', { name: 'Conversation' })
  await conversation.getByText('Thanks! Shall I wait?').waitFor()
  await conversation.getByText('He is at dock 4 until six.').waitFor()
}
