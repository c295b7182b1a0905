/** What a person chose otherwise than the desk has it. */
import { type Channels, defaultChannels, type NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { notificationPreferences } from '../effects/schema.ts'

export type ChosenChannels = ReadonlyMap<NotificationKind, Channels>

/** @returns by kind, without those that the person left to the desk */
export async function findChosenChannels(tx: Tx, personId: string): Promise<ChosenChannels> {
  const rows = await tx.select().from(notificationPreferences).where(eq(notificationPreferences.personId, personId))
  return new Map(
    rows.map(({ kind, inbox, browser, email }) => [kind as NotificationKind, { inbox, browser, email }] as const),
  )
}

export interface Choosing {
  readonly orgId: string
  readonly personId: string
  readonly role: Role
  /** By kind; `null` goes back to what the desk chooses. */
  readonly choices: ReadonlyMap<NotificationKind, Partial<Channels> | null>
}

/** A channel that a choice does not name stays as it is. */
export async function chooseChannels(tx: Tx, { orgId, personId, role, choices }: Choosing): Promise<void> {
  const forgotten = [...choices].flatMap(([kind, choice]) => (choice === null ? [kind] : []))
  if (forgotten.length > 0) {
    const { personId: person, kind } = notificationPreferences
    await tx.delete(notificationPreferences).where(and(eq(person, personId), inArray(kind, forgotten)))
  }
  // In one order, so that two who write at once never wait for each other.
  for (const [kind, choice] of [...choices].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (choice === null) continue
    const { inbox, browser, email } = choice
    const stays = (given: boolean | undefined, column: string) =>
      sql`coalesce(${given ?? null}::boolean, ${sql.identifier('notification_preferences')}.${sql.identifier(column)})`
    await tx
      .insert(notificationPreferences)
      .values({ orgId, personId, kind, ...defaultChannels(kind, role), ...definedOf(choice) })
      .onConflictDoUpdate({
        target: [notificationPreferences.personId, notificationPreferences.kind],
        set: { inbox: stays(inbox, 'inbox'), browser: stays(browser, 'browser'), email: stays(email, 'email') },
      })
  }
}

function definedOf(choice: Partial<Channels>): Partial<Channels> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
}
