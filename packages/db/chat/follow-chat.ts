/** What becomes of a visitor's chat: it is accepted once, and ends once. */
import type { ChatEnd } from '@holdfast/contracts/chat/session.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { queueEmail } from '../effects/commands.ts'
import { chatSessions } from './schema.ts'

/**
 * An agent has it for the first time; what was given back and taken again keeps its first instant. Whose visitor has
 * left is only worked on: nobody was there to be accepted.
 */
export async function acceptChat(tx: Tx, requestId: string, at: Date): Promise<void> {
  await tx
    .update(chatSessions)
    .set({ acceptedAt: at })
    .where(and(eq(chatSessions.requestId, requestId), isNull(chatSessions.acceptedAt), isNull(chatSessions.endedAt)))
}

export interface ChatEnding {
  readonly requestId: string
  readonly at: Date
  /** `null` where no person ended it. */
  readonly by: string | null
  readonly because: ChatEnd
}

/** Ends a chat for good, and mails the transcript if it is wanted. @returns `null` when it was over, or never was */
export async function endChat(tx: Tx, { requestId, at, by, because }: ChatEnding): Promise<{ id: string } | null> {
  const [ended] = await tx
    .update(chatSessions)
    .set({ endedAt: at, endedBy: by, endedBecause: because })
    .where(and(eq(chatSessions.requestId, requestId), isNull(chatSessions.endedAt)))
    .returning()
  if (!ended) return null
  if (ended.transcriptWanted) await queueTranscript(tx, ended)
  return { id: ended.id }
}

/** A chat that runs is sent when it ends, one that is over at once. */
export async function wantTranscript(tx: Tx, sessionId: string): Promise<void> {
  const [session] = await tx
    .update(chatSessions)
    .set({ transcriptWanted: true })
    .where(eq(chatSessions.id, sessionId))
    .returning()
  if (session?.endedAt) await queueTranscript(tx, session)
}

/**
 * To the address that was given at the start, once; not of a chat that no agent accepted, or anybody could have any words
 * of theirs mailed to any address.
 */
async function queueTranscript(
  tx: Tx,
  session: { id: string; orgId: string; requestId: string; visitorId: string; acceptedAt: Date | null },
): Promise<void> {
  if (session.acceptedAt === null) return
  await queueEmail(tx, {
    orgId: session.orgId,
    requestId: session.requestId,
    key: `transcript:${session.id}`,
    recipientId: session.visitorId,
    template: 'transcript',
    payload: { sessionId: session.id },
  })
}
