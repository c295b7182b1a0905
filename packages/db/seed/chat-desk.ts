import { chatDesks } from '../chat/schema.ts'
import type { Database } from '../database.ts'
import type { MinimalOrganization } from './minimal-organization.ts'

type DeskFields = Partial<typeof chatDesks.$inferInsert>

/** Gives an organization a chat desk of its team, `/chat/help`, which is always open unless a calendar is given. */
export async function seedChatDesk(db: Database, org: MinimalOrganization, fields: DeskFields = {}) {
  const desk = { orgId: org.orgId, key: 'help', name: 'Help', teamId: org.teamId, ...fields }
  const [made] = await db.tenant(org.orgId, (tx) => tx.insert(chatDesks).values(desk).returning())
  if (!made) throw new Error('the chat desk was not made')
  return made
}
