/**
 * Tells everybody in one organization of what happened there, in one transaction with the place up to which it was
 * told: it is done whole or not at all, and never again. The number of statements does not depend on how much happened:
 * three that frame the transaction, at most eight between (docs/decisions/0034-notifier.md).
 */
import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { Database, Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { type TellingEvent, takeOver } from '@holdfast/db/notifications/log-reader.ts'
import {
  loadTellingMessages,
  loadTellingRequests,
  loadUnplacedNotices,
  type UnplacedNotice,
} from '@holdfast/db/notifications/standing.ts'
import { loadWishes } from '@holdfast/db/notifications/wishes.ts'
import { placeNotices, writeEmails, writeNotices } from '@holdfast/db/notifications/write-notices.ts'
import { type Found, planNotices } from './plan-notices.ts'
import { type Circumstances, findReasons, needsTeam, writtenByTransition } from './recipients.ts'

/** An entry that whoever follows the inbox is told of, once this is committed. */
export interface ToldNotice {
  readonly personId: string
  readonly notificationId: string
  readonly position: number
}

/**
 * @param events of this organization that may concern somebody, in order
 * @param upTo the place up to which everything of this organization is among the events
 * @returns what is to be published, in order; nothing of what was told before
 */
export function tellOrganization(
  db: Database,
  orgId: string,
  events: readonly TellingEvent[],
  upTo: number,
): Promise<ToldNotice[]> {
  return db.tenant(orgId, async (tx) => {
    const before = (await takeOver(tx, orgId, upTo)) ?? 0
    const fresh = events.filter(({ position }) => position > before)
    return fresh.length === 0 ? [] : tell(tx, fresh)
  })
}

async function tell(tx: Tx, events: readonly TellingEvent[]): Promise<ToldNotice[]> {
  const found = await findAll(tx, events)
  const personIds = found.flatMap(({ reasons, unplaced }) => [...reasons, ...unplaced].map(({ personId }) => personId))
  if (personIds.length === 0) return []
  const requestIds = unique(found.map(({ event }) => event.requestId))
  const wishes = await loadWishes(tx, unique(personIds), requestIds)
  const plan = planNotices(found, wishes, { at: Date.now(), newId })
  const emailIds = await writeEmails(tx, plan.emails)
  const emailOf = (groupKey: string | null) => (groupKey === null ? null : (emailIds.get(groupKey) ?? null))
  const withEmail = <Notice extends { readonly groupKey: string | null }>({ groupKey, ...notice }: Notice) => ({
    ...notice,
    emailEffectId: emailOf(groupKey),
  })
  await writeNotices(tx, plan.written.map(withEmail))
  await placeNotices(tx, plan.placed.map(withEmail))
  return [...plan.written, ...plan.placed]
    .filter(({ inbox, browser }) => inbox || browser)
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, personId, position }) => ({ personId, notificationId: id, position }))
}

/** Reads what the events are about, all of them at once. */
async function findAll(tx: Tx, events: readonly TellingEvent[]): Promise<Found[]> {
  const withTeams = events.filter(({ type }) => needsTeam.has(type)).map(({ requestId }) => requestId)
  const requests = await loadTellingRequests(tx, unique(events.map(({ requestId }) => requestId)), unique(withTeams))
  const told = events.filter(({ type }) => type === 'message_posted' || type === 'note_added')
  const messageIds = told.flatMap(({ messageId }) => messageId ?? [])
  const messages = messageIds.length > 0 ? await loadTellingMessages(tx, messageIds) : new Map()
  const causes = events.flatMap(({ type, requestId, seq }) =>
    writtenByTransition.has(type) && seq !== null ? [{ requestId, seq }] : [],
  )
  const unplaced = causes.length > 0 ? await loadUnplacedNotices(tx, causes) : []
  const byCause = Map.groupBy(unplaced, ({ requestId, seq }) => `${requestId} ${seq}`)
  return events.flatMap((event) => {
    const request = requests.get(event.requestId)
    if (!request) return []
    const circumstances: Circumstances = { request, message: messages.get(event.messageId ?? '') }
    const own = (byCause.get(`${event.requestId} ${event.seq}`) ?? []).map(withKind)
    return [{ event, circumstances, reasons: findReasons(event, circumstances), unplaced: own }]
  })
}

function withKind(notice: UnplacedNotice): UnplacedNotice & { readonly kind: NotificationKind } {
  return { ...notice, kind: notice.template === 'wait_reminder' ? 'status' : 'escalation' }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
