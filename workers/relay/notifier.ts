/** Tells people of what happened, once, in the order of the log (docs/decisions/0034-notifier.md). One leader at a time. */

import { mayConcern } from '@holdfast/activities/notifications/recipients.ts'
import { tellOrganization } from '@holdfast/activities/notifications/tell-organization.ts'
import { noticeSubject, noticesMissedSubject } from '@holdfast/contracts/events.ts'
import type { Database } from '@holdfast/db/database.ts'
import {
  logAfterText,
  moveReader,
  readerPositionText,
  type TellingEvent,
} from '@holdfast/db/notifications/log-reader.ts'
import type pg from 'pg'
import { becomeLeader } from './leader.ts'
import { repeat } from './loop.ts'
import type { RelayJob } from './relay.ts'
import type { Wire } from './wire.ts'

const leaderLock = 4_802
const batchSize = 200
// Nobody notices a tenth of a second, and the more events share a transaction, the less each costs.
const idleMs = 100
// Organizations that are told at the same time.
const atOnce = 4

interface NotifierDeps extends RelayJob {
  /** As the application's role: what is told belongs to a tenant. */
  readonly appDb: Database
  readonly wire: Wire
}

/** Whoever leads, and up to where everybody has been told. */
interface Leadership {
  readonly client: pg.PoolClient
  position: number
  /** That another leads now; the wire may not be there yet when it begins. */
  hasSaidSo: boolean
}

export async function runNotifier(deps: NotifierDeps, signal: AbortSignal): Promise<void> {
  let leading: Leadership | null = null
  await repeat({ name: 'notifier', log: deps.log, signal, idleMs }, async () => {
    try {
      leading ??= await beginToLead(deps)
      return leading === null ? false : await tellBatch(deps, leading)
    } catch (error) {
      // The lock goes with its connection; whoever gets it next goes on.
      leading?.client.release(true)
      leading = null
      throw error
    }
  })
  ;(leading as Leadership | null)?.client.release(true)
}

async function beginToLead(deps: NotifierDeps): Promise<Leadership | null> {
  const client = await becomeLeader(deps, { lock: leaderLock, job: 'notifier' })
  if (!client) return null
  try {
    const { rows } = await client.query<{ position: number }>(readerPositionText)
    const [reader] = rows
    if (!reader) throw new Error('log_readers has no row for the notifier')
    return { client, position: reader.position, hasSaidSo: false }
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** @returns whether there may be more at once */
async function tellBatch(deps: NotifierDeps, leading: Leadership): Promise<boolean> {
  const { client, position } = leading
  // Whoever led before may have died between writing an entry and telling of it.
  if (!leading.hasSaidSo && deps.wire.isOpen) {
    deps.wire.publish(noticesMissedSubject, '{}')
    leading.hasSaidSo = true
  }
  const { rows } = await client.query<TellingEvent>({
    text: logAfterText,
    name: 'log_after',
    values: [position, batchSize],
  })
  const upTo = rows.at(-1)?.position
  if (upTo === undefined) return false
  const byOrganization = [...Map.groupBy(rows.filter(mayConcern), ({ orgId }) => orgId)]
  for (let first = 0; first < byOrganization.length; first += atOnce) {
    const part = byOrganization.slice(first, first + atOnce)
    const ends = await Promise.allSettled(part.map(([orgId, events]) => tellOne(deps, orgId, events, upTo)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
  await moveReader(deps.appDb, upTo)
  leading.position = upTo
  deps.metrics.notifiedUpTo.set(upTo)
  return rows.length === batchSize
}

async function tellOne(deps: NotifierDeps, orgId: string, events: readonly TellingEvent[], upTo: number) {
  try {
    await tellAndPublish(deps, orgId, events, upTo)
  } catch (error) {
    if (!isAboutContent(error)) throw error
    // One event that cannot be told must not silence the desk: the others are, and this one is said to be missing.
    for (const event of events) await tellAlone(deps, event)
  }
}

async function tellAlone(deps: NotifierDeps, event: TellingEvent): Promise<void> {
  try {
    await tellAndPublish(deps, event.orgId, [event], event.position)
  } catch (error) {
    if (!isAboutContent(error)) throw error
    const { id: eventId, type } = event
    deps.log.error({ job: 'notifier', eventId, type, err: error }, 'nobody can be told of this event')
    deps.metrics.untold.inc()
  }
}

async function tellAndPublish(deps: NotifierDeps, orgId: string, events: readonly TellingEvent[], upTo: number) {
  const told = await tellOrganization(deps.appDb, orgId, events, upTo)
  for (const notice of told) deps.wire.publish(noticeSubject(orgId), JSON.stringify(notice))
  deps.metrics.notices.inc(told.length)
}

/** @returns whether it is what was said that cannot be stored or understood, which waiting does not change */
function isAboutContent(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true
  const cause = error instanceof Error && error.cause ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  // PostgreSQL's classes: data exception, integrity constraint violation.
  return /^2[23]/.test(code)
}
