/** What happened in somebody's requests since the last mail. */
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type DigestRow, listDigestRows, listMailsAbout, type Recipient } from '@holdfast/db/mail/queries.ts'
import type { Compose } from './compose.ts'
import { unsubscribeLinks } from './headers.ts'
import type { House } from './house.ts'
import { formatNumber, makeFollowLink, requestUrl } from './links.ts'
import { type DigestEntry, type DigestSection, digest } from './templates/digest.ts'
import { titleFor } from './title-for.ts'
import type { SentenceKey, Tongue, Words } from './words/index.ts'

/** Kinds that say more than their event does. */
const telling: ReadonlySet<string> = new Set(['mention', 'request_received'])

/** More than anybody reads; the rest is counted. */
const mostEntries = 60

export const composeDigest: Compose = async (tx, { effect, house, addressee }) => {
  const { person, to, tongue } = addressee
  if (!person) return { suppressed: 'a digest is for a person' }
  const asked = { effectId: effect.id, personId: person.id, withInternal: isAgent(person.role) }
  const rows = await listDigestRows(tx, asked)
  if (rows.length === 0) return { suppressed: 'all was read before it was sent' }
  const requestIds = [...new Set(rows.map(({ requestId }) => requestId))]
  const [requestId = ''] = requestIds
  const isOne = requestIds.length === 1
  const unsubscribe = { personId: person.id, requestId: isOne ? requestId : null }
  const { sections, links } = await makeSections(tx, { house, person, tongue, rows: rows.slice(0, mostEntries) })
  const [link] = links
  const props = {
    house,
    tongue,
    sections,
    more: Math.max(0, rows.length - mostEntries),
    unsubscribeUrl: unsubscribeLinks(effect, house, { unsubscribe })?.url ?? null,
    linkNote: link ? `${tongue.words.privateLink} ${tongue.words.linkUntil(tongue.showTime(link.expiresAt))}` : null,
  }
  const previous = isOne ? await listMailsAbout(tx, { requestId, personId: person.id, exceptId: effect.id }) : []
  return {
    to,
    subject: subjectOf(sections, rows.length, requestIds.length, tongue.words),
    body: digest(props),
    tongue,
    thread: isOne ? { requestId, previous } : null,
    unsubscribe,
    linkIds: links.map(({ id }) => id),
  }
}

/** The same for every mail about a request: programs thread by it too. */
function subjectOf(sections: readonly DigestSection[], changes: number, requests: number, words: Words): string {
  const [only] = sections
  return requests === 1 && only ? `[${only.number}] ${only.title}` : words.changes(changes, requests)
}

interface Material {
  readonly house: House
  readonly person: Recipient
  readonly tongue: Tongue
  readonly rows: readonly DigestRow[]
}

async function makeSections(tx: Tx, { house, person, tongue, rows }: Material) {
  const sections: DigestSection[] = []
  const links = []
  for (const [requestId, own] of Map.groupBy(rows, (row) => row.requestId)) {
    const [first] = own
    if (!first) continue
    const link = person.needsLink ? await makeFollowLink(tx, house, { requestId, personId: person.id }) : null
    if (link) links.push(link)
    const entries = own.map((row) => describe(row, person, tongue))
    const url = link?.url ?? requestUrl(house, requestId)
    const number = formatNumber(house, first.number)
    sections.push({ number, title: titleFor(person, first.title, tongue.words), url, byLink: link !== null, entries })
  }
  return { sections, links }
}

function describe(row: DigestRow, person: Recipient, tongue: Tongue): DigestEntry {
  const { words } = tongue
  const say = words.sentences[keyOf(row, words)]
  const { personId } = row.eventData ?? {}
  const entry = { actor: row.actorName ?? words.desk, you: personId === person.id }
  const isMessage = row.body !== null
  return {
    sentence: say(entry),
    at: new Date(row.at),
    detail: detailOf(row, tongue),
    said: isMessage
      ? {
          body: row.body ?? '',
          fileCount: row.deleted ? 0 : row.fileCount,
          deleted: row.deleted,
          internal: row.internal,
        }
      : resolutionOf(row),
  }
}

function keyOf({ kind, template, eventType }: DigestRow, { sentences }: Words): SentenceKey {
  const other: Readonly<Record<string, SentenceKey>> = {
    escalation: 'escalated',
    unacknowledged: 'escalation_unacknowledged',
    wait_reminder: 'reminded',
  }
  // What it is to the reader comes before what it is in the log only where that says more.
  const named = [telling.has(kind) ? kind : null, eventType, template, kind]
  const keys = named.filter((key) => key !== null).map((key) => other[key] ?? key)
  return keys.find((key): key is SentenceKey => Object.hasOwn(sentences, key)) ?? 'changed'
}

function resolutionOf({ eventType, resolutionText }: DigestRow): DigestEntry['said'] {
  if (eventType !== 'resolved' && eventType !== 'resolution_changed') return null
  return resolutionText ? { body: resolutionText, fileCount: 0, deleted: false, internal: false } : null
}

/** When the clock of an escalation is due. */
function detailOf({ payload }: DigestRow, { words, showTime }: Tongue): string | null {
  const { clock, dueAt } = payload
  if (typeof clock !== 'string' || typeof dueAt !== 'string' || Number.isNaN(Date.parse(dueAt))) return null
  const at = new Date(dueAt)
  return words.due(clock, showTime(at), at.getTime() < Date.now())
}
