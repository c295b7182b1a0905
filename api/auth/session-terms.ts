import type { Tx } from '@holdfast/db/database.ts'
import { findSessionStart } from '@holdfast/db/sign-in/session-start.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { sessionEnd } from './answer-session.ts'
import { demandsSecondFactor } from './second-factor-need.ts'

/** On which terms a session goes on, as its organization wants it now. */
export interface SessionTerms {
  readonly expiresAt: Date
  /** A second factor is demanded that was not when the session began: it ends, and the next sign-in leads to one. */
  readonly lacksSecondFactor: boolean
}

/** @returns `null` where there is no such session, or its person may not sign in any more */
export async function findSessionTerms(tx: Tx, sessionId: string): Promise<SessionTerms | null> {
  const start = await findSessionStart(tx, sessionId)
  const standing = start && (await findStanding(tx, start.personId))
  if (!start || !standing) return null
  const settings = await findSignInSettings(tx)
  const lacksSecondFactor = !start.secondFactor && demandsSecondFactor(standing, settings)
  return { expiresAt: sessionEnd(settings, start.createdAt), lacksSecondFactor }
}
