import type { OwnSession } from '@holdfast/contracts/settings/sessions.ts'
import type { SessionRow } from '@holdfast/db/sessions/living-sessions.ts'
import { presentTime } from '../http/instants.ts'
import { describeDevice } from './describe-device.ts'

/** @param currentId the session that asks */
export function presentSession({ userAgent, platform, ...row }: SessionRow, currentId: string): OwnSession {
  return {
    ...row,
    device: describeDevice(userAgent, platform),
    createdAt: presentTime(row.createdAt),
    lastUsedAt: presentTime(row.lastUsedAt),
    expiresAt: presentTime(row.expiresAt),
    current: row.id === currentId,
  }
}
