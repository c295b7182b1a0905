/** Everything that a visitor's story needs: the real API on a port, a chat desk, agents, and a site that embeds it. */
import type { AddressInfo } from 'node:net'
import { type Asker, openDesk, type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import type { chatDesks } from '@holdfast/db/chat/schema.ts'
import { organizations } from '@holdfast/db/organizations/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { officeRules, publishCalendar } from '@holdfast/db/seed/calendars.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { buildWidget } from '../../../widget/build-widget.ts'
import { type Site, startSite } from './site.ts'

export interface Stage {
  readonly desk: TestDesk
  /** Where the desk is for browsers. */
  readonly origin: string
  readonly site: Site
  readonly deskId: string
  readonly agent: Asker
  /** Puts the widget into the site in another way. */
  embed(how: { attributes?: string; direction?: 'rtl' }): void
  close(): Promise<void>
}

export interface StageOptions {
  readonly organization?: MinimalOptions
  readonly chatDesk?: Partial<typeof chatDesks.$inferInsert>
  /** Closed today, open tomorrow from nine to five in Lisbon. */
  readonly closedToday?: boolean
  /** Of the script tag. */
  readonly attributes?: string
}

export async function setStage({ organization, chatDesk, closedToday, attributes }: StageOptions = {}): Promise<Stage> {
  await buildWidget()
  const desk = await openDesk(organization)
  const site = await startSite()
  const { id } = await seedChatDesk(desk.db, desk.org, {
    name: 'IT help',
    allowedOrigins: [site.origin],
    accentColour: '#0b6b6b',
    ...(closedToday && { calendarId: await closeToday(desk) }),
    ...chatDesk,
  })
  await nameThem(desk)
  await desk.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = desk.app.server.address() as AddressInfo
  const origin = `http://${desk.org.slug}.localhost:${port}`
  const embed: Stage['embed'] = (how) =>
    site.embed({ origin, key: 'help', store: new URL(testConfig().s3.endpoint).origin, ...how })
  embed({ attributes })
  return {
    desk,
    origin,
    site,
    deskId: id,
    embed,
    agent: await desk.as(desk.org.agentId),
    async close() {
      await site.close()
      await desk.close()
    },
  }
}

async function closeToday({ db, org }: TestDesk): Promise<string> {
  const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
  const tomorrow = days[(new Date().getDay() + 1) % 7] ?? 'monday'
  const rules = officeRules('Europe/Lisbon', [])
  const weekly = { ...rules.weekly, [tomorrow]: [{ from: '09:00', to: '17:00' }] }
  const seed = { orgId: org.orgId, name: 'Tomorrow', rules: { ...rules, weekly } }
  return (await db.tenant(org.orgId, (tx) => publishCalendar(tx, seed))).calendarId
}

/** Names as people have them. */
async function nameThem({ db, org }: TestDesk): Promise<void> {
  await db.tenant(org.orgId, async (tx) => {
    await tx.update(organizations).set({ name: 'Meridian Freight' })
    await tx.update(people).set({ name: 'Dana Whitfield' }).where(eq(people.id, org.agentId))
    await tx.update(people).set({ name: 'Kwame Mensah' }).where(eq(people.id, org.otherAgentId))
  })
}
