/** The queue with a hundred thousand requests in it. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { fillRequests } from '../bench/support/fill-requests.ts'
import { launchBrowser, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'
import {
  activeRow,
  chooseInMenu,
  countOf,
  gridOf,
  openQueue,
  placesOf,
  railCountOf,
  rowIndexOf,
  rowsOf,
  typeFilter,
} from './support/queue-page.ts'
import { pressKeys, textOf } from './support/request-page.ts'

const buildMs = 300_000
const size = 100_000
const forkliftQueue = '/queue?filter=is:open+forklift'
const forklifts = [1, 2, 3, 4, 5].map((number) => `Forklift ${number} does not start`)

describe.skipIf(!chromiumPath)('the queue of many', { timeout: 90_000 }, () => {
  let browser: Browser
  let stage: PortalStage
  let window: Window
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    await fillRequests(inject('servers').databaseAdminUrl, stage.desk.org, size)
    const requester = await stage.as(stage.desk.org.requesterId)
    await Promise.all(forklifts.map((title) => makeRequest(requester, { title })))
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  beforeEach(async () => {
    window = await stage.open(browser, stage.desk.org.supervisorId)
    page = window.page
  })
  afterEach(() => window.context.close())
  // What is said last is done first.
  keepPictures(() => browser)

  it('shows the first at once, and goes far by keys and by wheel', async () => {
    await openQueue(page, stage.origin)
    await eventually(() => countOf(page)).toMatch(/^[\d,]{5,}\+?$/)
    await pressKeys(page, 'j')
    await eventually(async () => {
      await page.keyboard.press('End')
      return rowIndexOf(activeRow(page))
    }).toBeGreaterThan(400)
    await page.keyboard.press('Home')
    await eventually(() => rowIndexOf(activeRow(page))).toBeLessThan(4)

    await gridOf(page).hover()
    await eventually(async () => {
      await page.mouse.wheel(0, 3_000)
      const rows = await rowsOf(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))
      expect(new Set(rows).size).toBe(rows.length)
      expect(rows.length).toBeLessThan(120)
      return rowIndexOf(rowsOf(page).last())
    }).toBeGreaterThan(800)
    expect(window.complaints).toEqual([])
  })

  it('filters by text and by chips, which are the same, and says what is wrong where it is', async () => {
    await openQueue(page, stage.origin)
    await typeFilter(page, 'is:open priority:critical assignee:none')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Priority is Critical' }).waitFor()
    await page.getByRole('group', { name: 'Assignee is Unassigned' }).waitFor()
    await eventually(() => prioritiesOf(page)).toEqual(['Critical'])
    await page
      .getByRole('group', { name: 'Priority is Critical' })
      .getByRole('button', { name: 'is', exact: true })
      .click()
    await page.getByRole('group', { name: 'Priority is not Critical' }).waitFor()
    await page.getByRole('button', { name: 'Remove the filter Assignee' }).click()
    expect(new URL(page.url()).searchParams.toString()).toContain('priority')
    await pressKeys(page, '/')
    const field = page.getByRole('combobox', { name: 'Type a filter' })
    expect((await field.inputValue()).trim()).toBe('is:open -priority:critical')

    await field.fill('is:open priorty:high')
    await page.getByText('There is no filter “priorty”').waitFor()
    expect(await textOf(page.locator('.decoration-wavy'))).toContain('priorty')
    await field.fill('is:open forklift')
    await eventually(async () => (await titlesOf(page)).toSorted()).toEqual(forklifts)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await eventually(() => rowsOf(page).count()).toBeGreaterThan(15)
  })

  it('sorts, groups, and shows the columns that one wants', async () => {
    await openQueue(page, stage.origin)
    await chooseInMenu(page, /^Sorted by/, 'Created')
    await chooseInMenu(page, /^Group/, 'No groups')
    await eventually(async () => numbersOf(page)).toEqual([1, 2, 5, 6, 7, 10, 11, 12])
    await page.getByRole('columnheader', { name: 'Updated' }).getByRole('button').click()
    await eventually(() => page.getByRole('columnheader', { name: 'Updated' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await chooseInMenu(page, /^Group/, 'Priority')
    const head = (name: string) => gridOf(page).getByRole('button', { name: new RegExp(`^${name}`) })
    await head('Critical').waitFor()
    await head('Critical').click()
    await head('High').waitFor()
    await eventually(() => prioritiesOf(page)).toEqual(['High'])
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('checkbox', { name: 'Team' }).click()
    await page.getByRole('checkbox', { name: 'Requester' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Team' }).waitFor()
    await page.getByRole('columnheader', { name: 'Requester' }).waitFor({ state: 'detached' })
  })

  it('keeps a view, shares it, and counts what is in it', async () => {
    await openQueue(page, stage.origin)
    await typeFilter(page, 'is:open forklift')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Save view' }).click()
    const dialog = page.getByRole('dialog', { name: 'New view' })
    await dialog.getByLabel('Name', { exact: true }).fill('Forklifts')
    await dialog.getByRole('radio', { name: 'All agents' }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Forklifts', level: 1 }).waitFor()
    await eventually(() => railCountOf(page, 'Forklifts')).toBe('5')
    await eventually(() => railCountOf(page, 'Waiting')).toMatch(/^[\d,]{4,}\+?$/)

    const other = await stage.open(browser, stage.desk.org.agentId)
    await openQueue(other.page, stage.origin)
    await other.page.getByRole('link', { name: /^Forklifts/ }).click()
    await eventually(async () => (await titlesOf(other.page)).toSorted()).toEqual(forklifts)
    await other.context.close()
  })

  it('looks at one after the other', async () => {
    await openQueue(page, stage.origin, forkliftQueue)
    const [first, second] = await titlesOf(page)
    await pressKeys(page, 'j', 'Space')
    const peek = page.getByRole('complementary', { name: /^A look at / })
    await peek.getByRole('heading', { name: first }).waitFor()
    await page.keyboard.press('j')
    await peek.getByRole('heading', { name: second }).waitFor()
    await page.keyboard.press('k')
    await peek.getByRole('heading', { name: first }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: first, level: 2 }).waitFor()
  })
})

const titlesOf = async (page: Page): Promise<string[]> => (await placesOf(page)).map(({ title }) => title)

/** The first of them, without those that the test made itself. */
async function numbersOf(page: Page): Promise<number[]> {
  const numbers = (await titlesOf(page)).map((title) => /^Request (\d+)$/.exec(title)?.[1]).filter(Boolean)
  return numbers.map(Number).slice(0, 8)
}

/** Of the rows that are drawn, each once. */
async function prioritiesOf(page: Page): Promise<string[]> {
  const names = await rowsOf(page).evaluateAll((rows) =>
    rows.map((row) => /Critical|High|Normal|Low/.exec(row.textContent ?? '')?.[0] ?? ''),
  )
  return [...new Set(names)]
}
