/**
 * Policy and calendar versions by id. A version never changes once published (design decision 7), so what was read
 * once stays true for the life of the process.
 */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { calendarVersions, slaPolicyVersions } from '@holdfast/db/sla/schema.ts'
import { type CompiledCalendar, compileCalendar } from '@holdfast/sla/calendar.ts'
import { eq } from 'drizzle-orm'

export interface PolicyVersion {
  readonly id: string
  readonly policyId: string
  readonly rules: PolicyRules
}

export class SlaLibrary {
  readonly #policies = new Map<string, PolicyVersion>()
  readonly #calendars = new Map<string, CompiledCalendar>()

  /** @throws Error when the version does not exist in the tenant of the transaction */
  async policy(tx: Tx, versionId: string): Promise<PolicyVersion> {
    const known = this.#policies.get(versionId)
    if (known) return known
    const [row] = await tx.select().from(slaPolicyVersions).where(eq(slaPolicyVersions.id, versionId))
    if (!row) throw new Error(`policy version ${versionId} does not exist`)
    const version = { id: row.id, policyId: row.policyId, rules: row.rules as PolicyRules }
    this.#policies.set(versionId, version)
    return version
  }

  /** Reads the calendars of the versions, so that `calendar` can answer without waiting. */
  async prepareCalendars(tx: Tx, versionIds: Iterable<string>): Promise<void> {
    for (const versionId of new Set(versionIds)) {
      if (this.#calendars.has(versionId)) continue
      const [row] = await tx.select().from(calendarVersions).where(eq(calendarVersions.id, versionId))
      if (!row) throw new Error(`calendar version ${versionId} does not exist`)
      this.#calendars.set(versionId, compileCalendar(row.rules as CalendarRules))
    }
  }

  /** @throws Error when `prepareCalendars` was not asked for it before */
  readonly calendar = (versionId: string): CompiledCalendar => {
    const calendar = this.#calendars.get(versionId)
    if (!calendar) throw new Error(`calendar version ${versionId} was not prepared`)
    return calendar
  }
}
