/** Who gets a request: a team's strategy under row locks, so that two requests never take the same last place (C2). */

import { everywhere, may, type Scope } from '@holdfast/contracts/people/rights.ts'
import { activeStatuses, loadWeight, type Priority } from '@holdfast/contracts/requests/vocabulary.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { categories } from '@holdfast/db/categories/schema.ts'
import { askerOf, rightsColumn } from '@holdfast/db/people/rights.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { absences, agentShifts } from '@holdfast/db/shifts/schema.ts'
import { teamMembers, teams } from '@holdfast/db/teams/schema.ts'
import { isOnShift, openShiftHours } from '@holdfast/sla/shifts.ts'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, notExists, sql } from 'drizzle-orm'
import { withRoomForChat } from './chat-room.ts'
import type { Draft } from './draft.ts'
import { lineStart, tellLine } from './line.ts'

interface Candidate {
  readonly id: string
  readonly scope: Scope
  readonly skills: readonly string[]
  readonly capacity: number
  readonly load: number
}

/**
 * Looks for an available member with spare capacity.
 * @returns the person, or `null`: the request waits in the team's line
 */
export async function pickAssignee(draft: Draft, teamId: string): Promise<string | null> {
  // The team's row serializes its strategy: the round robin's place and the line are read and moved by one at a time.
  const [team] = await draft.tx.select().from(teams).where(eq(teams.id, teamId)).for('update')
  if (!team?.active || team.strategy === 'manual') return null
  const weight = loadWeight[draft.row.priority as Priority]
  const members = await withRoomForChat(draft, await loadMembers(draft, teamId))
  const eligible =
    team.strategy === 'skill' ? await withSkills(draft, members) : await withNothingAhead(draft, teamId, members)
  // What is heavier than anybody's capacity goes to somebody who has nothing else; else it would hold the line for ever.
  const fits = ({ load, capacity }: Candidate) => load + weight <= capacity || (load === 0 && capacity > 0)
  const free = eligible.filter(fits)
  const chosen = team.strategy === 'round_robin' ? nextInTurn(free, team.lastGivenTo) : leastLoaded(free)
  if (!chosen) return null
  await draft.tx.update(teams).set({ lastGivenTo: chosen.id }).where(eq(teams.id, teamId))
  return chosen.id
}

/** Those who are there and reach the request: what is beyond somebody's rights is given to them by hand only. */
async function loadMembers({ tx, row }: Draft, teamId: string): Promise<Candidate[]> {
  // By the clock on the wall, not by the transition's instant: what came in during an outage is not given to somebody
  // who has gone home since. Whoever changes shifts holds the lock of the team, too.
  const now = new Date()
  // Locked in the order of their ids, so that two teams that share members cannot wait for each other.
  const present = await tx
    .select({
      id: people.id,
      skills: people.skills,
      capacity: people.capacity,
      hours: agentShifts,
      rights: rightsColumn('people'),
    })
    .from(people)
    .innerJoin(teamMembers, eq(teamMembers.personId, people.id))
    .leftJoin(agentShifts, eq(agentShifts.personId, people.id))
    .where(
      and(
        eq(teamMembers.teamId, teamId),
        isNull(people.blockedAt),
        eq(people.availability, 'online'),
        notExists(absenceAt(tx, now)),
      ),
    )
    .orderBy(asc(people.id))
    .for('update', { of: people })
  const { businessUnitId, regionId, siteId } = row
  const target = { participantIds: [], teamId, place: { businessUnitId, regionId, siteId } }
  const reaching = present.filter(({ id, rights }) => may(askerOf(id, rights), 'request:work', target))
  const members = onShift(reaching, now)
  if (members.length === 0) return []
  const ids = members.map(({ id }) => id)
  const loads = await tx
    .select({ id: requests.assigneeId, priority: requests.priority, count: sql<number>`count(*)::int` })
    .from(requests)
    .where(
      and(inArray(requests.assigneeId, ids), inArray(requests.status, [...activeStatuses]), ne(requests.id, row.id)),
    )
    .groupBy(requests.assigneeId, requests.priority)
  const loadOf = new Map<string, number>()
  for (const { id, priority, count } of loads) {
    if (id) loadOf.set(id, (loadOf.get(id) ?? 0) + count * loadWeight[priority as Priority])
  }
  return members.map(({ id, skills, capacity, rights }) => {
    return { id, skills, capacity, scope: rights.scope, load: loadOf.get(id) ?? 0 }
  })
}

/** An absence of the person in question. */
function absenceAt(tx: Draft['tx'], now: Date) {
  return tx
    .select({ id: absences.id })
    .from(absences)
    .where(and(eq(absences.personId, people.id), lte(absences.startsAt, now), gt(absences.endsAt, now)))
}

/** Those whose hours are running (features C4); who has none set is always on shift. */
function onShift<Member extends { readonly hours: typeof agentShifts.$inferSelect | null }>(
  members: readonly Member[],
  now: Date,
): Member[] {
  const open = openShiftHours()
  return members.filter(({ hours }) => {
    const own = hours && { timeZone: hours.timeZone, weekly: hours.weekly as WeeklyHours }
    return isOnShift({ hours: open(own), absences: [] }, now.getTime())
  })
}

/**
 * First in, first out by priority: a new request does not overtake those that wait already for the same people. Whoever
 * reaches only a part of what the team has, is kept by what waits in that part.
 */
async function withNothingAhead(draft: Draft, teamId: string, members: readonly Candidate[]): Promise<Candidate[]> {
  const eligible: Candidate[] = []
  for (const group of Map.groupBy(members, ({ scope }) => JSON.stringify(scope)).values()) {
    const ahead = await findAhead(draft, teamId, group[0]?.scope ?? everywhere)
    if (ahead === undefined) eligible.push(...group)
    // It may wait there though somebody is free by now (who was taken off it, say); then it goes first.
    else if (group.some(({ load, capacity }) => load < capacity)) tellLine(draft, { requestId: ahead, teamId })
  }
  return eligible.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Chats stand in a line of their own: they wait for a free place among an agent's chats, which must not hold up other
 * work, nor the other way.
 * @returns the first of those before it within a scope, by priority, since when, and id
 */
async function findAhead(draft: Draft, teamId: string, scope: Scope): Promise<string | undefined> {
  const { tx, row } = draft
  const since = row.lineSince ?? lineStart(draft)
  const ahead = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.teamId, teamId),
        isNotNull(requests.lineSince),
        scope.businessUnitIds.length > 0 ? inArray(requests.businessUnitId, scope.businessUnitIds) : undefined,
        scope.regionIds.length > 0 ? inArray(requests.regionId, scope.regionIds) : undefined,
        scope.siteIds.length > 0 ? inArray(requests.siteId, scope.siteIds) : undefined,
        inArray(requests.status, [...activeStatuses]),
        ne(requests.id, row.id),
        row.channel === 'chat' ? eq(requests.channel, 'chat') : ne(requests.channel, 'chat'),
        sql`(-${requests.priorityRank}, ${requests.lineSince}, ${requests.id}) < (-(case ${row.priority}::text when 'low' then 0 when 'normal' then 1 when 'high' then 2 else 3 end), ${since.toISOString()}::timestamptz, ${row.id}::uuid)`,
      ),
    )
    .orderBy(desc(requests.priorityRank), asc(requests.lineSince), asc(requests.id))
    .limit(1)
  return ahead[0]?.id
}

/** Those who have every skill that the category asks for; where nobody in the team has them, everybody counts. */
async function withSkills({ tx, row }: Draft, members: readonly Candidate[]): Promise<readonly Candidate[]> {
  const ids = [row.subcategoryId, row.categoryId].filter((id) => id !== null)
  if (ids.length === 0) return members
  const asked = await tx.select({ skills: categories.skills }).from(categories).where(inArray(categories.id, ids))
  const needed = new Set(asked.flatMap(({ skills }) => skills))
  const skilled = members.filter(({ skills }) => [...needed].every((skill) => skills.includes(skill)))
  return skilled.length > 0 ? skilled : members
}

function nextInTurn(members: readonly Candidate[], last: string | null): Candidate | undefined {
  return members.find(({ id }) => last !== null && id > last) ?? members[0]
}

function leastLoaded(members: readonly Candidate[]): Candidate | undefined {
  return [...members].sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))[0]
}
