/** What each key of the page of a request must do, for an agent. */
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'
import { gridOf } from './queue-page.ts'
import { expectFocus, noteField, replyField, textOf } from './request-page.ts'
import type { KeyTable, Press } from './shortcuts.ts'

export function keysOfRequest(page: Page): KeyTable {
  const heading = () => textOf(page.getByRole('main').getByRole('heading', { level: 2 }).first())
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
