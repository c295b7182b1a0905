/** Every key that `?` lists on the queue and on a request does what it says; one that is not in a table here fails. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { furnishDesk } from './support/furnish-desk.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import { activeRow, gridOf, openQueue, placesOf, rowOf } from './support/queue-page.ts'
import { expectFocus, noteField, openRequest, pressKeys, replyField } from './support/request-page.ts'
import { pressListed, readShortcuts, type Shortcuts } from './support/shortcuts.ts'

/** Presses the keys as they are listed. */
type Press = () => Promise<void>
type Table = Record<string, (press: Press) => Promise<void>>

const buildMs = 240_000

describe.skipIf(!chromiumPath)('the keys of', { timeout: 120_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    await furnishDesk(stage)
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  it('the queue', async () => {
    const { page, context, complaints } = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(page, stage.origin)
    const { Queue: listed = {} } = await readShortcuts(page)
    const table = keysOfQueue(page, async () => {
      await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Just come' })
    })
    const begin = async () => {
      await pressKeys(page, 'Escape', 'Escape', 'Escape', 'Home')
      await expectFocus(activeRow(page))
    }
    await tryAll(page, listed, table, begin)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('a request', async () => {
    // As wide as shows the details only when they are asked for.
    const { page, context, complaints } = await stage.open(browser, stage.desk.org.otherAgentId, {
      viewport: { width: 1200, height: 900 },
    })
    await openQueue(page, stage.origin)
    await pressKeys(page, 'j', 'j', 'Enter')
    await replyField(page).waitFor()
    const untaken = (await readShortcuts(page)).Request ?? {}
    const table = keysOfRequest(page)
    await tryAll(page, untaken, table, () => settle(page), ['Let it wait'])
    // Some come only once somebody has it.
    const { id } = await makeRequest(await stage.as(stage.desk.org.requesterId), { title: 'Taken' })
    await (await stage.as(stage.desk.org.otherAgentId)).ask({ method: 'POST', url: `/requests/${id}/take` })
    await openRequest(page, stage.origin, id)
    const { 'Let it wait': waits } = (await readShortcuts(page)).Request ?? {}
    await settle(page)
    await table['Let it wait']?.(() => pressListed(page, waits ?? []))
    expect(complaints).toEqual([])
    await context.close()
  })
})

async function tryAll(
  page: Page,
  listed: Shortcuts[string],
  table: Table,
  begin: () => Promise<void>,
  notNow: readonly string[] = [],
): Promise<void> {
  const expected = Object.keys(table).filter((label) => !notNow.includes(label))
  expect(Object.keys(listed).sort()).toEqual(expected.sort())
  for (const [label, tryIt] of Object.entries(table)) {
    if (notNow.includes(label)) continue
    try {
      await begin()
      await tryIt(() => pressListed(page, listed[label] ?? []))
    } catch (error) {
      throw new Error(`“${label}” (${listed[label]?.join(' ')}) does not do so`, { cause: error })
    }
  }
}

/** Closes whatever is open, one after the other; keys are keys again. */
async function settle(page: Page): Promise<void> {
  await eventually(async () => {
    const open = await page.locator('[role=dialog],[role=menu]').count()
    if (open > 0) await page.keyboard.press('Escape')
    return open
  }).toBe(0)
  await pressKeys(page)
}

/** @param arrive lets a request come that is not there yet */
function keysOfQueue(page: Page, arrive: () => Promise<void>): Table {
  const places = async () => (await placesOf(page)).map(({ title }) => title)
  const active = () => activeRow(page).getByRole('link').first().innerText()
  const isAt = async (index: number) => eventually(active).toBe((await places()).at(index))
  const selected = (count: number) => page.getByText(`${count} selected`, { exact: true }).waitFor()
  /** Something opens, and where one was has the focus again when it is closed. */
  const opens = (name: RegExp) => async (press: Press) => {
    await press()
    await page.getByRole('dialog', { name }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name }).waitFor({ state: 'detached' })
    await expectFocus(activeRow(page))
  }
  return {
    'Next request': async (press) => press().then(() => isAt(1)),
    'Previous request': async (press) =>
      pressKeys(page, 'j')
        .then(press)
        .then(() => isAt(0)),
    'Last request': async (press) => press().then(() => isAt(-1)),
    'First request': async (press) =>
      pressKeys(page, 'End')
        .then(press)
        .then(() => isAt(0)),
    'Open it': async (press) => {
      const title = await active()
      await press()
      await page.getByRole('heading', { name: title, level: 2 }).waitFor()
      await page.goBack()
      await eventually(active).toBe(title)
    },
    'Look at it': async (press) => {
      await press()
      await page.getByRole('complementary', { name: /^A look at / }).waitFor()
      await press()
      await page.getByRole('complementary', { name: /^A look at / }).waitFor({ state: 'detached' })
    },
    'Select it': async (press) => press().then(() => selected(1)),
    'Select up to here': async (press) =>
      pressKeys(page, 'x', 'j', 'j')
        .then(press)
        .then(() => selected(3)),
    'Select the next too': async (press) => press().then(() => selected(2)),
    'Select the previous too': async (press) =>
      pressKeys(page, 'j')
        .then(press)
        .then(() => selected(2)),
    'Select all': async (press) => press().then(async () => selected((await places()).length)),
    Assign: opens(/^Assign HF-/),
    Status: opens(/^Status of HF-/),
    Priority: opens(/^Priority of HF-/),
    Tag: opens(/^Tags of HF-/),
    'Hand over to a team': opens(/^Hand HF-.* over/),
    Resolve: opens(/^Resolve HF-/),
    'Assign to me': async (press) => {
      await press()
      await page.getByText(/^HF-\d+ is assigned to/).waitFor()
      await activeRow(page)
        .getByLabel(/Dana Whitfield/)
        .or(activeRow(page).getByTitle(/Dana Whitfield/))
        .first()
        .waitFor()
    },
    'Take the last change back': async (press) => {
      await press()
      await page.getByText('It is as it was').waitFor()
    },
    'Show what is new': async (press) => {
      await arrive()
      await page.getByRole('button', { name: '1 new' }).waitFor()
      await press()
      await expectFocus(rowOf(page, 'Just come'))
    },
    Filter: async (press) => {
      await press()
      await expectFocus(page.getByRole('combobox', { name: 'Type a filter' }))
    },
    'Close the look, then the selection': async (press) => {
      await pressKeys(page, 'x', 'Space')
      await selected(1)
      await press()
      await page.getByRole('complementary', { name: /^A look at / }).waitFor({ state: 'detached' })
      await selected(1)
      await press()
      await page.getByText('1 selected', { exact: true }).waitFor({ state: 'detached' })
    },
  }
}

function keysOfRequest(page: Page): Table {
  const heading = () => page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()
  const shows = (role: 'dialog' | 'menu', name?: RegExp) => (press: Press) =>
    press().then(() =>
      page
        .getByRole(role, name && { name })
        .first()
        .waitFor(),
    )
  const searches = (placeholder: string) => (press: Press) =>
    press().then(() => expectFocus(page.getByPlaceholder(placeholder)))
  return {
    Reply: (press) => press().then(() => expectFocus(replyField(page))),
    'Write a note': (press) => press().then(() => expectFocus(noteField(page))),
    Resolve: shows('dialog', /^Resolve HF-/),
    Assign: searches('Assign to…'),
    'Change the status': shows('menu', /^Status/),
    'Change the priority': shows('menu', /^Priority/),
    'Hand over': searches('Search teams'),
    'Edit the tags': (press) =>
      press().then(() =>
        page
          .getByRole('combobox', { name: 'Tags' })
          .or(page.getByRole('textbox', { name: 'Tags' }))
          .waitFor(),
      ),
    'Link a request': (press) => press().then(() => page.getByPlaceholder('Number or words').waitFor()),
    'Show the details': shows('dialog', /^Details$/),
    'Search in this request': searches('Search in this request'),
    'Take it (assign to me)': (press) => press().then(() => page.getByText('Assigned to Kwame Mensah').waitFor()),
    'Let it wait': shows('dialog', /^Let HF-.* wait$/),
    'Next request': async (press) => {
      const before = await heading()
      await press()
      await eventually(heading).not.toBe(before)
    },
    'Previous request': async (press) => {
      const before = await heading()
      await press()
      await eventually(heading).not.toBe(before)
    },
    'Back to the queue': (press) => press().then(() => gridOf(page).waitFor()),
  }
}
