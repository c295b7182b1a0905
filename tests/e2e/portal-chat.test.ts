/** A visitor on the public page and an agent on the page of the chat desk, each in a browser of their own. */
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../../widget/build-widget.ts'
import { launchBrowser, openWindow, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { chatWith, composerIn, logOf, sayIn, waitingIn } from './support/chat-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { composerOf, say, startChat } from './support/visit.ts'

const olu = { name: 'Olu Adeyemi', email: 'olu@example.org', message: 'The scanners at dock 4 drop the Wi-Fi.' }
const rui = { name: 'Rui Lopes', email: 'rui@example.org', message: 'My badge does not open the gate.' }

describe.skipIf(!chromiumPath)('the chat desk', () => {
  let browser: Browser
  let stage: PortalStage
  let agent: Window
  beforeAll(async () => {
    browser = await launchBrowser()
    await buildWidget()
    stage = await setPortalStage()
    await seedChatDesk(stage.desk.db, stage.desk.org, { name: 'IT help' })
    agent = await stage.open(browser, stage.desk.org.agentId)
    await agent.page.goto(`${stage.origin}/chat-desk`)
    await agent.page.getByText('Nobody waits', { exact: true }).waitFor()
  })
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

  it('shows the line as it grows, and gives whoever waits longest', async () => {
    const { page } = agent
    await visit(olu)
    await waitingIn(page).filter({ hasText: olu.message }).waitFor()
    await visit(rui)
    await waitingIn(page).filter({ hasText: rui.message }).waitFor()
    expect(await waitingIn(page).getByRole('link').allInnerTexts()).toEqual([olu.name, rui.name])

    await page.keyboard.press('t')
    await composerIn(chatWith(page, olu.name)).waitFor()
    await logOf(chatWith(page, olu.name)).getByText(olu.message).waitFor()
    await waitingIn(page).filter({ hasText: olu.message }).waitFor({ state: 'detached' })
    expect(await waitingIn(page).count()).toBe(1)
  })

  it('talks both ways, and each sees the other write', async () => {
    const { page } = agent
    const [visitor] = visitors()
    const chat = chatWith(page, olu.name)
    await visitor.getByText('Dana Whitfield has your chat').waitFor()

    await composerIn(chat).pressSequentially('One moment, I am')
    await visitor.getByText('Dana Whitfield is writing…').waitFor()
    await composerIn(chat).fill('')
    await sayIn(chat, 'The update came **too early**.')
    await visitor.locator('strong', { hasText: 'too early' }).waitFor()

    await composerOf(visitor).pressSequentially('Thank')
    await chat.getByText('Olu Adeyemi is writing').waitFor()
    await say(visitor, 'Thanks! Shall I wait?')
    await logOf(chat).getByText('Thanks! Shall I wait?').waitFor()
    await visitor.getByText('Seen by Dana Whitfield').waitFor()

    await chat.getByRole('radio', { name: 'Note' }).click()
    await chat.getByRole('textbox', { name: /Internal note/ }).fill('He is at dock 4 until six.')
    await chat.getByRole('textbox', { name: /Internal note/ }).press('Enter')
    await logOf(chat).getByText('He is at dock 4 until six.').waitFor()
    await chat.getByRole('radio', { name: 'Reply' }).click()
    await sayIn(chat, 'Please stay with it.')
    await visitor.getByText('Please stay with it.').waitFor()
    expect(await visitor.getByText('until six').count()).toBe(0)
  })

  it('keeps two chats side by side, apart', async () => {
    const { page } = agent
    const [first, second] = visitors()
    await page.getByRole('button', { name: 'Take next' }).click()
    const other = chatWith(page, rui.name)
    await composerIn(other).waitFor()
    const [left, right] = [await chatWith(page, olu.name).boundingBox(), await other.boundingBox()]
    expect(left && right && left.x + left.width <= right.x).toBe(true)

    await composerIn(chatWith(page, olu.name)).fill('half a sent')
    await sayIn(other, 'Which gate is it?')
    await second.getByText('Which gate is it?').waitFor()
    await say(second, 'The one at the river.')
    await logOf(other).getByText('The one at the river.').waitFor()
    expect(await composerIn(chatWith(page, olu.name)).inputValue()).toBe('half a sent')
    expect(await first.getByText('Which gate is it?').count()).toBe(0)
    // By its number, away from any field.
    await composerIn(other).press('Escape')
    await page.keyboard.press('1')
    await page.keyboard.press('r')
    expect(await composerIn(chatWith(page, olu.name)).evaluate((field) => field === document.activeElement)).toBe(true)
  })

  it('ends a chat, and what is left is a request', async () => {
    const { page, complaints } = agent
    const [, visitor] = visitors()
    const chat = chatWith(page, rui.name)
    await composerIn(chat).click()
    await composerIn(chat).press('Escape')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'End the chat with Rui Lopes?' })
    await dialog.getByRole('radio', { name: 'End it and resolve the request' }).click()
    await dialog.getByRole('button', { name: 'End and resolve' }).click()
    await dialog.getByText('Choose how it was resolved').waitFor()
    await dialog.getByLabel('How it was resolved').selectOption('solved')
    await dialog.getByLabel('What was done').fill('The badge was enabled for the river gate.')
    await dialog.getByRole('button', { name: 'End and resolve' }).click()
    await dialog.waitFor({ state: 'detached' })
    await visitor.getByText('Your question is answered, and this chat is over.').waitFor()

    await chatWith(page, olu.name)
      .getByRole('link', { name: /^Open / })
      .click()
    await page
      .getByRole('heading', { name: /scanners at dock 4/ })
      .first()
      .waitFor()
    const conversation = page.getByRole('region', { name: 'Conversation' })
    await conversation.getByText('Thanks! Shall I wait?').waitFor()
    await conversation.getByText('He is at dock 4 until six.').waitFor()
    expect(complaints).toEqual([])
  })

  /** In the order in which they came. */
  function visitors(): [Page, Page] {
    const pages = browser.contexts().flatMap((context) => context.pages())
    const own = pages.filter((page) => page !== agent.page)
    return [own[0] as Page, own[1] as Page]
  }
})
