/** Plans the clocks of a draft: which policy counts, and what a change does to them (`packages/sla` decides that). */
import type { Channel, Priority, RequestType, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { calendars, slaPolicies, slaPolicyVersions } from '@holdfast/db/sla/schema.ts'
import { choosePolicy } from '@holdfast/sla/policy.ts'
import { applyToClocks, type ClockChange } from '@holdfast/sla/request-clocks.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Draft } from './draft.ts'
import type { PolicyVersion, SlaLibrary } from './sla-library.ts'

/** Applies one change to the draft's clocks at its instant. `created` and `replanned` choose the policy anew. */
export async function changeClocks(sla: SlaLibrary, draft: Draft, change: ClockChange): Promise<void> {
  const { tx, row } = draft
  const chooses = change.type === 'created' || change.type === 'replanned'
  const running = row.policyVersionId ? await sla.policy(tx, row.policyVersionId) : null
  const policy = chooses ? await matchPolicy(sla, draft, running) : running
  const calendarVersionId = policy ? await currentCalendarVersion(draft, policy) : null
  row.policyVersionId = policy?.id ?? null
  row.calendarVersionId = calendarVersionId
  if (draft.clocks.length === 0 && !policy) return
  const versions = draft.clocks.map((clock) => clock.calendarVersionId)
  await sla.prepareCalendars(tx, calendarVersionId ? [...versions, calendarVersionId] : versions)
  draft.clocks = applyToClocks(draft.clocks, change, {
    at: draft.at.getTime(),
    status: draft.status,
    waitReason: row.waitReason as WaitReason | null,
    priority: row.priority as Priority,
    policy: policy && { versionId: policy.id, rules: policy.rules },
    calendarVersionId: calendarVersionId ?? '',
    calendar: sla.calendar,
  })
}

/**
 * The first policy in order that matches. A request stays on the version that it runs on while the same policy
 * matches: only a roll-out moves it to a newer one (design decision 7).
 */
async function matchPolicy(
  sla: SlaLibrary,
  { tx, row }: Draft,
  running: PolicyVersion | null,
): Promise<PolicyVersion | null> {
  const candidates = await tx
    .select({ policyId: slaPolicies.id, id: slaPolicyVersions.id, rules: slaPolicyVersions.rules })
    .from(slaPolicies)
    .innerJoin(slaPolicyVersions, eq(slaPolicyVersions.id, slaPolicies.currentVersionId))
    .where(and(eq(slaPolicies.orgId, row.orgId), isNull(slaPolicies.retiredAt)))
    .orderBy(asc(slaPolicies.position), asc(slaPolicies.id))
  const [requester] = await tx.select({ groups: people.groups }).from(people).where(eq(people.id, row.requesterId))
  const chosen = choosePolicy(
    candidates.map(({ rules, ...rest }) => ({ ...rest, rules: rules as PolicyRules })),
    {
      priority: row.priority as Priority,
      categoryId: row.categoryId,
      subcategoryId: row.subcategoryId,
      businessUnitId: row.businessUnitId,
      regionId: row.regionId,
      requesterGroups: requester?.groups ?? [],
      channel: row.channel as Channel,
      requestType: row.type as RequestType,
    },
  )
  if (!chosen) return null
  return running?.policyId === chosen.policyId ? running : sla.policy(tx, chosen.id)
}

async function currentCalendarVersion({ tx }: Draft, policy: PolicyVersion): Promise<string> {
  const [calendar] = await tx
    .select({ versionId: calendars.currentVersionId })
    .from(calendars)
    .where(eq(calendars.id, policy.rules.calendarId))
  if (!calendar?.versionId) throw new Error(`calendar ${policy.rules.calendarId} has no published version`)
  return calendar.versionId
}
