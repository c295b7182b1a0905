/** The portal as people have it: built pages, the real API on a port, an organization with names, windows signed in. */
import { type Asker, openDesk, password, type TestDesk } from '@holdfast/api/test-helper.ts'
import { organizations } from '@holdfast/db/organizations/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { findFreePorts } from '@holdfast/stack/ports.ts'
import { eq } from 'drizzle-orm'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { buildPortal } from '../../../portal/build-portal.ts'
import { openWindow, type Window } from './browser.ts'

export interface PortalStage {
  readonly desk: TestDesk
  readonly origin: string
  /** Asks the API as this person, without a browser. */
  as(personId: string): Promise<Asker>
  /** A window of this person, signed in, not gone anywhere yet. */
  open(browser: Browser, personId: string, options?: BrowserContextOptions): Promise<Window>
  close(): Promise<void>
}

type DeskSettings = Parameters<typeof openDesk>[1]

export async function setPortalStage(options: MinimalOptions = {}, settings: DeskSettings = {}): Promise<PortalStage> {
  await buildPortal()
  // Browsers bind passkeys to the very address that the desk says it has.
  const { api: port } = await findFreePorts()
  const desk = await openDesk(options, { ...settings, publicUrl: `http://localhost:${port}` })
  await nameThem(desk)
  await desk.app.listen({ port, host: '127.0.0.1' })
  const origin = `http://${desk.org.slug}.localhost:${port}`
  return {
    desk,
    origin,
    as: (personId) => desk.as(personId),
    async open(browser, personId, contextOptions) {
      const window = await openWindow(browser, { viewport: { width: 1440, height: 900 }, ...contextOptions })
      await window.context.addCookies(await signIn(desk, origin, personId))
      return window
    },
    close: () => desk.close(),
  }
}

/** Not by the browser's own client: that asks Node for addresses, which knows no `*.localhost`. */
async function signIn(desk: TestDesk, origin: string, personId: string): Promise<Cookies> {
  const email = await emailOf(desk, personId)
  const headers = { host: new URL(origin).host, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' }
  const payload = { email, password }
  const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload })
  if (answer.statusCode !== 200) throw new Error(`signing in as ${email} failed: ${answer.body}`)
  return answer.cookies.map(({ name, value, path = '/', expires }) => ({
    name,
    value,
    domain: new URL(origin).hostname,
    path,
    httpOnly: true,
    sameSite: 'Lax',
    ...(expires && { expires: expires.getTime() / 1_000 }),
  }))
}

type Cookies = Parameters<BrowserContext['addCookies']>[0]

export async function emailOf({ db, org }: TestDesk, personId: string): Promise<string> {
  const [person] = await db.tenant(org.orgId, (tx) => tx.select().from(people).where(eq(people.id, personId)))
  if (!person) throw new Error(`there is no person ${personId}`)
  return person.email
}

/** Names as people have them. */
async function nameThem({ db, org }: TestDesk): Promise<void> {
  const names: Record<string, string> = {
    [org.agentId]: 'Dana Whitfield',
    [org.otherAgentId]: 'Kwame Mensah',
    [org.requesterId]: 'Olu Adeyemi',
    [org.supervisorId]: 'Ines Carvalho',
    [org.adminId]: 'Ada Lindqvist',
  }
  await db.tenant(org.orgId, async (tx) => {
    await tx.update(organizations).set({ name: 'Meridian Freight' })
    for (const [id, name] of Object.entries(names)) await tx.update(people).set({ name }).where(eq(people.id, id))
  })
}
