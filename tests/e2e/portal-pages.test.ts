/** Every page of the portal, by whom it is for: no barrier, no complaint, nothing wider than a phone. */
import { makeRequest } from '@holdfast/api/test-helper.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type Window } from './support/browser.ts'
import { chromiumPath } from './support/browser-env.ts'
import { axeScript, findBarriers } from './support/find-barriers.ts'
import { type PortalStage, setPortalStage } from './support/portal-stage.ts'

const agentPages = [
  '/queue',
  '/triage',
  '/chat-desk',
  '/inbox',
  '/team/shifts',
  '/new',
  '/requests/:request',
  '/people/:requester',
]
const supervisorPages = ['/reports', '/admin/effects', '/admin/canned-replies']
const adminPages = [
  '/admin/policies',
  '/admin/policies/:policy',
  '/admin/calendars',
  '/admin/calendars/:calendar',
  '/admin/routing',
  '/admin/forms',
  '/admin/categories',
  '/admin/resolution-codes',
  '/admin/teams',
  '/admin/teams/:team',
  '/admin/people',
  '/admin/places',
  '/admin/files',
  '/admin/chat-desks',
  '/admin/mail',
  '/admin/audit',
  '/admin/organization',
  '/admin/sites',
  '/admin/roles',
  '/admin/roles/technician',
  '/admin/roles/new',
  '/admin/sign-in',
  '/admin/directories',
  '/admin/directories/new',
  '/admin/providers',
  '/admin/providers/new',
  '/admin/scim',
  '/admin/tokens',
  '/admin/people/import',
  '/people/:requester/access',
]
const ownPages = ['profile', 'notifications', 'appearance', 'security', 'sessions', 'tokens'].map(
  (name) => `/settings/${name}`,
)
const requesterPages = ['/', '/my-requests', '/new', '/requests/:request', '/inbox', '/settings/profile']

const looks = [
  { look: 'light', options: { colorScheme: 'light' } },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'a phone', options: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } },
] as const

if (!chromiumPath) console.log('skipped: there is no Chromium (PLAYWRIGHT_CHROMIUM, /usr/bin/chromium)')

describe.skipIf(!chromiumPath)('every page of the portal', () => {
  let browser: Browser
  let stage: PortalStage
  let ids: Record<string, string>
  beforeAll(async () => {
    browser = await launchBrowser()
    stage = await setPortalStage()
    const { org } = stage.desk
    const requester = await stage.as(org.requesterId)
    const { id: request } = await makeRequest(requester, { title: 'Scanners at Dock 4 drop Wi-Fi' })
    await requester.ask({ method: 'POST', url: `/requests/${request}/messages`, payload: { body: 'Six of nine do.' } })
    await seedChatDesk(stage.desk.db, org, {})
    ids = { request, requester: org.requesterId, policy: org.policyId, calendar: org.calendarId, team: org.teamId }
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })

  const people = [
    { who: 'a technician', person: 'agentId', pages: [...agentPages, ...ownPages] },
    { who: 'a supervisor', person: 'supervisorId', pages: supervisorPages },
    { who: 'an administrator', person: 'adminId', pages: adminPages },
    { who: 'a requester', person: 'requesterId', pages: requesterPages },
  ] as const

  for (const { who, person, pages } of people) {
    for (const { look, options } of looks) {
      it(`has no barriers for ${who} in ${look}`, { timeout: 180_000 }, async () => {
        const window = await stage.open(browser, stage.desk.org[person], options)
        await window.context.addInitScript(axeScript)
        const found: string[] = []
        for (const path of pages) found.push(...(await inspect(window, path)))
        await window.context.close()
        expect(found).toEqual([])
      })
    }
  }

  it('has no barriers where one signs in', async () => {
    for (const { options } of looks) {
      const context = await browser.newContext(options)
      await context.addInitScript(axeScript)
      const page = await context.newPage()
      await page.goto(`${stage.origin}/sign-in`)
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await widerThanScreen(page)).toBe(0)
      await context.close()
    }
  })

  async function inspect({ page, complaints }: Window, pattern: string): Promise<string[]> {
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)
    await page.goto(stage.origin + path)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const barriers = await findBarriers(page)
    const beyond = await widerThanScreen(page)
    const headings = await page.locator('h1').count()
    return [
      ...barriers.map((barrier) => `${pattern} ${barrier}`),
      ...(beyond > 0 ? [`${pattern} is ${beyond} px wider than the screen`] : []),
      ...(headings === 1 ? [] : [`${pattern} has ${headings} main headings`]),
      ...complaints.splice(0).map((complaint) => `${pattern} console: ${complaint}`),
    ]
  }
})

const widerThanScreen = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
