import { and, eq } from 'drizzle-orm'
import { chatDesks } from '../../chat/schema.ts'
import type { Tx } from '../../database.ts'
import { teams } from '../../teams/schema.ts'

export const demoDeskKey = 'help'

/** The one public door of the sample organization, at `/chat/help`; around the clock, because people try it at any hour. */
export async function seedDemoChatDesk(tx: Tx, orgId: string): Promise<void> {
  const [team] = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.orgId, orgId), eq(teams.key, 'service-desk')))
  if (!team) throw new Error('the sample data names the team service-desk, which it does not make')
  await tx.insert(chatDesks).values({
    orgId,
    key: demoDeskKey,
    name: 'Acme Help',
    greeting: 'Hello! Tell us what you need, and somebody of the service desk is with you.',
    teamId: team.id,
  })
}
