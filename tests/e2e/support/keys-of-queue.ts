/** What each key of the queue's page must do. */
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'
import { activeRow, placesOf, rowOf } from './queue-page.ts'
import { expectFocus, pressKeys, textOf } from './request-page.ts'
import type { KeyTable, Press } from './shortcuts.ts'

/** @param arrive lets a request come that is not there yet */
export function keysOfQueue(page: Page, arrive: () => Promise<void>): KeyTable {
  const places = async () => (await placesOf(page)).map(({ title }) => title)
  const active = () => textOf(activeRow(page).getByRole('link').first())
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
