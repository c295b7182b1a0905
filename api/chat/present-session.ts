import type { ChatSession, VisitorSession } from '@holdfast/contracts/chat/session.ts'
import type { LinePlace } from '@holdfast/contracts/stream/protocol.ts'
import type { ChatSessionRow } from '@holdfast/db/chat/sessions.ts'
import { excerpt } from '@holdfast/markdown/plain-text.ts'
import type { Caller } from '../auth/caller.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'
import { formatNumber } from '../requests/present-request.ts'
import { describeDevice } from '../settings/describe-device.ts'

const excerptLength = 200

/** What both sides see. */
function presentShared(row: ChatSessionRow, caller: Caller, line: readonly LinePlace[]) {
  const own = row.state === 'waiting' ? line.find(({ sessionId }) => sessionId === row.id) : undefined
  return {
    id: row.id,
    requestId: row.requestId,
    number: formatNumber(caller, row.number),
    title: row.title,
    state: row.state,
    place: own?.place ?? null,
    waitSeconds: own?.waitSeconds ?? null,
    queuedAt: presentTime(row.queuedAt),
    acceptedAt: presentInstant(row.acceptedAt),
    endedAt: presentInstant(row.endedAt),
    endedBecause: row.endedBecause,
    transcriptWanted: row.transcriptWanted,
  }
}

export function presentVisitorSession(
  row: ChatSessionRow,
  caller: Caller,
  { line, agentsAvailable }: { line: readonly LinePlace[]; agentsAvailable: boolean },
): VisitorSession {
  return {
    ...presentShared(row, caller, line),
    agent: row.agentName === null ? null : { name: row.agentName },
    desk: { key: row.deskKey, name: row.deskName, accentColour: row.accentColour, agentsAvailable },
  }
}

export function presentSession(row: ChatSessionRow, caller: Caller, line: readonly LinePlace[]): ChatSession {
  return {
    ...presentShared(row, caller, line),
    deskId: row.deskId,
    visitor: { id: row.visitorId, name: row.visitorName, email: row.visitorEmail },
    verified: row.verified,
    pageUrl: row.pageUrl,
    userAgent: row.userAgent,
    device: describeDevice(row.userAgent),
    agent: presentNamed(row.agentId, row.agentName),
    lastMessage: {
      at: presentTime(row.lastAt),
      byVisitor: row.lastAuthorId === row.visitorId,
      excerpt: excerpt(row.lastBody, excerptLength),
    },
  }
}
