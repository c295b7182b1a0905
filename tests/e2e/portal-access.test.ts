/** Who may do what, and the keys to it: roles, tokens, proofs and sessions, as people handle them in a browser. */

import { password } from '@holdfast/api/test-helper.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { eventually } from './support/eventually.ts'
import { keepPictures } from './support/keep-pictures.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

const buildMs = 240_000

describe.skipIf(!chromiumPath)('access', () => {
  let browser: Browser
  let stage: PortalStage
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
  }, buildMs)
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  keepPictures(() => browser)

  /** As if the person had signed in this morning. */
  const forgetProof = (personId: string) =>
    stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
      tx
        .update(sessions)
        .set({ provedAt: new Date(Date.now() - 3_600_000) })
        .where(eq(sessions.personId, personId)),
    )
  const prove = async (page: Page) => {
    await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  }

  it('is given to a program by a token, after one more proof, and shown once', async () => {
    const { agentId } = stage.desk.org
    const { page, context } = await stage.open(browser, agentId)
    await forgetProof(agentId)
    await page.goto(`${stage.origin}/settings/tokens`)
    await page.getByRole('button', { name: 'New token' }).click()
    const sheet = page.getByRole('dialog', { name: 'New token' })
    await sheet.getByLabel('What it is for').fill('Nightly report')
    await sheet.getByRole('checkbox', { name: 'See requests' }).click()
    await sheet.getByRole('button', { name: 'New token' }).click()
    await prove(page)
    const shown = page.getByRole('dialog', { name: 'Your new token' })
    const token = (await shown.locator('code').textContent()) ?? ''
    await shown.getByRole('button', { name: 'I have it' }).click()
    const headers = { host: new URL(stage.origin).host, authorization: `Bearer ${token}` }
    const ask = (url: string) => stage.desk.app.inject({ url, headers })
    expect((await ask('/api/v1/requests')).statusCode).toBe(200)
    expect((await ask('/api/v1/support/teams')).statusCode).toBe(403)
    await page.getByRole('button', { name: 'Revoke Nightly report' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('You have none.').waitFor()
    expect((await ask('/api/v1/requests')).statusCode).toBe(401)
    await context.close()
  })

  it('is told by a role of one’s own, which a person is given with a scope', async () => {
    const { adminId, otherAgentId } = stage.desk.org
    const { page, context } = await stage.open(browser, adminId)
    await page.goto(`${stage.origin}/admin/roles/new?like=technician`)
    await page.getByLabel('Name', { exact: true }).fill('Night shift')
    const writing = page.getByRole('group', { name: 'Write internal notes' })
    await writing.getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Night shift' }).waitFor()
    await page.goto(`${stage.origin}/admin/people?open=${otherAgentId}`)
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Role', { exact: true }).selectOption({ label: 'Night shift' })
    await sheet.getByRole('button', { name: 'Save' }).click()
    await sheet.waitFor({ state: 'hidden' })
    const [person] = await stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
      tx.select().from(people).where(eq(people.id, otherAgentId)),
    )
    expect(person).toMatchObject({ role: 'technician', roleId: expect.any(String) })
    await page.goto(`${stage.origin}/admin/audit?q=Night`)
    await page.getByText('Role created').first().waitFor()
    await context.close()
  })

  it('ends at once where an administrator ends it', async () => {
    const { adminId, agentId } = stage.desk.org
    const agent = await stage.open(browser, agentId)
    await agent.page.goto(`${stage.origin}/queue`)
    await agent.page.getByRole('heading', { name: 'All open' }).waitFor()
    const admin = await stage.open(browser, adminId)
    await admin.page.goto(`${stage.origin}/people/${agentId}/access`)
    await admin.page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await admin.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click()
    await admin.page.getByText('Nowhere.').waitFor()
    await agent.page.waitForURL(/\/sign-in/)
    await Promise.all([agent.context.close(), admin.context.close()])
  })

  it('comes from a file of people, looked at before it is taken in', async () => {
    const { adminId } = stage.desk.org
    const { page, context } = await stage.open(browser, adminId)
    const csv = 'Name;E-Mail;Abteilung\nLena Imported;lena@imported.test;Lager\nNobody;not an address;\n'
    await page.goto(`${stage.origin}/admin/people/import`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    })
    await page.getByText('nothing is changed yet').waitFor()
    await page.getByRole('button', { name: 'Take in 1 person' }).click()
    await page.getByText('Taken in', { exact: true }).waitFor()
    await eventually(async () => {
      const found = await stage.desk.db.tenant(stage.desk.org.orgId, (tx) =>
        tx
          .select({ name: people.name, department: people.department })
          .from(people)
          .where(eq(people.email, 'lena@imported.test')),
      )
      return found
    }).toEqual([{ name: 'Lena Imported', department: 'Lager' }])
    await context.close()
  })
})
