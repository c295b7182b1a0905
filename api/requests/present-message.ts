import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { MessageRow } from '@holdfast/db/messages/queries.ts'
import { excerpt } from '@holdfast/markdown/plain-text.ts'
import { renderBody } from '../conversations/render-body.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

const quoteLength = 200

/** Of a deleted message only its place remains: who wrote it, and when. */
export function presentMessage(row: MessageRow, files: readonly FileSummary[]): Message {
  const { id, requestId, authorId, internal, channel, clientId, version } = row
  const isDeleted = row.deletedAt !== null
  const body = isDeleted ? '' : row.body
  return {
    id,
    requestId,
    author: { id: authorId, name: row.authorName ?? '' },
    byRequester: authorId === row.requesterId,
    internal,
    body,
    html: renderBody({ id, version, body }),
    channel,
    replyTo: isDeleted ? null : presentQuote(row),
    mentions: isDeleted ? [] : row.mentions,
    files: isDeleted ? [] : [...files],
    clientId,
    version,
    editedAt: presentInstant(row.editedAt),
    deletedAt: presentInstant(row.deletedAt),
    createdAt: presentTime(row.createdAt),
  }
}

/** Writing refuses a public message that quotes a note; reading does not rely on it. */
function presentQuote({ quote, internal }: MessageRow): Message['replyTo'] {
  if (!quote || (quote.internal && !internal)) return null
  const { id, authorId, authorName, body } = quote
  return { id, author: { id: authorId, name: authorName ?? '' }, excerpt: excerpt(body, quoteLength) }
}
