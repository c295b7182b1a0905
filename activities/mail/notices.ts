/** Mails that somebody asked for, or gets once. */
import { followLinkDays } from '@holdfast/contracts/links/link.ts'
import { findMailRequest, listTranscript } from '@holdfast/db/mail/queries.ts'
import type { Compose } from './compose.ts'
import { formatNumber, makeFollowLink, requestUrl } from './links.ts'
import { notice } from './templates/notice.ts'
import { transcript } from './templates/transcript.ts'
import { titleFor } from './title-for.ts'

const once = { unsubscribe: null, linkIds: [] } as const

/** Payload `{ sessionId }`: the public conversation of a chat. */
export const composeTranscript: Compose = async (tx, { effect, house, addressee: { to, tongue } }) => {
  const { words } = tongue
  const request = effect.requestId === null ? null : await findMailRequest(tx, effect.requestId)
  const rows = await listTranscript(tx, String((effect.payload as { sessionId?: unknown }).sessionId))
  const lines = rows.map(({ authorName, body, deleted, fileCount, at }) => ({
    author: authorName ?? words.desk,
    at: new Date(at),
    said: { body, deleted, fileCount, internal: false },
  }))
  const number = request === null ? '' : ` [${formatNumber(house, request.number)}]`
  const subject = `${words.transcript.subject}${number}`
  const thread = effect.requestId === null ? null : { requestId: effect.requestId, previous: [] }
  return { to, subject, body: transcript({ house, tongue, title: subject, lines }), tongue, thread, ...once }
}

/** Payload `{ days }`: a private link for the recipient, made now and known to nobody else. */
export const composeLink: Compose = async (tx, { effect, house, addressee: { person, to, tongue } }) => {
  const request = effect.requestId === null ? null : await findMailRequest(tx, effect.requestId)
  if (!request || !person) return { suppressed: 'a private link needs a request and a person' }
  const { words } = tongue
  const { days = followLinkDays } = effect.payload as { days?: number }
  const ttlMs = days * 86_400_000
  const link = await makeFollowLink(tx, house, { requestId: request.id, personId: person.id, ttlMs })
  const subject = `[${formatNumber(house, request.number)}] ${titleFor(person, request.title, words)}`
  const body = notice({
    house,
    tongue,
    title: subject,
    paragraphs: [words.link.intro],
    action: { url: link.url, label: words.followRequest },
    notes: [words.privateLink, words.linkUntil(tongue.showTime(link.expiresAt))],
  })
  const thread = { requestId: request.id, previous: [] }
  return { to, subject, body, tongue, thread, unsubscribe: null, linkIds: [link.id] }
}

/** To the requester: it was taken in, and how to follow it. */
export const composeReceived: Compose = async (tx, { effect, house, addressee: { person, to, tongue } }) => {
  const request = effect.requestId === null ? null : await findMailRequest(tx, effect.requestId)
  if (!request || !person) return { suppressed: 'there is no such request, or no requester' }
  const { words } = tongue
  const link = person.needsLink ? await makeFollowLink(tx, house, { requestId: request.id, personId: person.id }) : null
  const number = formatNumber(house, request.number)
  const title = titleFor(person, request.title, words)
  const url = link?.url ?? requestUrl(house, request.id)
  const body = notice({
    house,
    tongue,
    title: words.received.title,
    paragraphs: [title, words.received.text(number)],
    action: { url, label: link ? words.followRequest : words.openRequest },
    notes: link ? [words.privateLink, words.linkUntil(tongue.showTime(link.expiresAt))] : [],
  })
  const thread = { requestId: request.id, previous: [] }
  const subject = `[${number}] ${title}`
  return { to, subject, body, tongue, thread, unsubscribe: null, linkIds: link ? [link.id] : [] }
}

/** An administrator looks at what mail looks like. */
export const composeTest: Compose = async (_tx, { house, addressee: { to, tongue } }) => {
  const { words } = tongue
  const action = { url: house.deskUrl, label: words.openDesk }
  const paragraphs = [words.test.intro(house.organization.name)]
  const subject = `${words.test.subject}: ${house.organization.name}`
  const body = notice({ house, tongue, title: words.test.subject, paragraphs, action, notes: [] })
  return { to, subject, body, tongue, thread: null, ...once }
}
