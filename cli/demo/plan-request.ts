/** One sample request: who asks, what about, and what became of it. The same index always makes the same plan. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { Channel, Priority, RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { demoRequesters } from '@holdfast/db/seed/demo/people.ts'
import type { DemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import { demoCategories, demoTeams } from '@holdfast/db/seed/demo/structure.ts'
import type { RequestPlan } from '../drive/plan.ts'
import type { Cast, Fate } from './cast.ts'
import { Chance } from './chance.ts'
import type { OfficeTime } from './office-time.ts'
import { details, type Story, stories } from './stories.ts'
import { type Happening, tellSteps } from './tell-steps.ts'

const fates: Record<Fate, number> = {
  open: 10,
  in_progress: 21,
  waiting: 11,
  resolved: 10,
  closed: 40,
  cancelled: 5,
  reopened: 3,
}

/** So many minutes of office time ago it came in, at least and at most. */
const ages: Record<Fate, readonly [number, number]> = {
  open: [5, 330],
  in_progress: [30, 1_300],
  waiting: [200, 2_000],
  resolved: [400, 2_400],
  closed: [1_500, 9_600],
  cancelled: [300, 9_000],
  reopened: [1_500, 5_000],
}

const ends: Record<Fate, RequestStatus> = {
  open: 'open',
  in_progress: 'in_progress',
  waiting: 'waiting',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
  reopened: 'in_progress',
}

const channels: Partial<Record<Channel, number>> = { portal: 46, email: 22, desktop: 14, phone: 12, chat: 6 }

export const demoSource = 'demo'

export function planRequest(base: DemoBase, time: OfficeTime, index: number): RequestPlan {
  const chance = new Chance(7_919 * (index + 1))
  const fate = chance.weigh(fates)
  const story = chance.pick(stories.filter((candidate) => fits(candidate, fate)))
  const cast = chooseCast(base, story, chance)
  const fill = makeFill(chance)
  const channel = chooseChannel(index)
  const created = Math.max(1, time.minutes - Math.min(chance.between(...ages[fate]), time.minutes - 1))
  const happenings = tellSteps({
    ...{ fate, story, cast, chance, base, fill, channel },
    ageMinutes: time.minutes - created,
  })
  const clock = fitInto(time, created, happenings)
  const [category = ''] = story.place.split('/')
  const requesterActor: Actor = { kind: 'person', id: cast.requesterId }
  return {
    label: `demo ${index + 1}`,
    request: {
      orgId: base.orgId,
      actor: requesterActor,
      external: { source: demoSource, id: String(index + 1) },
      requesterId: cast.requesterId,
      createdBy: cast.requesterId,
      type: story.type,
      title: fill(story.title),
      description: fill(story.text),
      priority: choosePriority(story.priority, fate, chance),
      channel,
      categoryId: base.categories.get(category) ?? null,
      subcategoryId: base.categories.get(story.place) ?? null,
      teamId: fate === 'open' ? null : cast.teamId,
      occurredAt: time.at(created),
    },
    ...makeSteps(base, index, happenings, clock),
    finish: {
      id: `demo:${index + 1}:finish`,
      command: { type: 'finish_import', actor: { kind: 'system', id: 'import' } },
    },
    expected: ends[fate],
  }
}

function teamOf(story: Story) {
  const { team } = demoCategories.find(({ name }) => story.place.startsWith(`${name}/`)) ?? { team: 'service-desk' }
  const found = demoTeams.find(({ key }) => key === team)
  if (!found) throw new Error(`no team for ${story.place}`)
  return found
}

/** Nobody is asked to take an open one only where teams give by hand; what is critical is never left open. */
function fits(story: Story, fate: Fate): boolean {
  if (fate === 'open') return teamOf(story).strategy === 'manual' && story.priority !== 'critical'
  return story.priority !== 'critical' || fate === 'closed' || fate === 'resolved' || fate === 'in_progress'
}

function chooseCast(base: DemoBase, story: Story, chance: Chance): Cast {
  const team = teamOf(story)
  const person = (key: string) => {
    const id = base.people.get(key)
    if (!id) throw new Error(`the sample organization has nobody called ${key}`)
    return id
  }
  // Who is out of office has nothing in hand.
  const agents = [team.lead, ...team.members].filter((key) => key !== 'hanna.vogel')
  const favourite = chance.happens(0.12) ? 'requester' : chance.pick(demoRequesters).key
  return {
    requesterId: person(favourite),
    agentId: person(chance.pick(agents)),
    leadId: person(team.lead),
    teamId: base.teams.get(team.key) ?? '',
    otherId: person(chance.pick(['mei.tanaka', 'samir.haddad', 'clara.moreau', 'david.cohen'])),
  }
}

/** Drawn apart from the rest: how it came decides how soon it was taken. */
function chooseChannel(index: number): Channel {
  return new Chance(104_729 * (index + 1)).weigh(channels as Record<Channel, number>)
}

function choosePriority(usual: Priority, fate: Fate, chance: Chance): Priority {
  if (usual === 'critical' || chance.happens(0.75)) return usual
  return chance.weigh({ low: 4, normal: 5, high: fate === 'open' ? 0 : 3, critical: 0 })
}

/** @returns how to fill a text, the same detail for the same word throughout one request */
function makeFill(chance: Chance): (text: string) => string {
  const chosen = new Map(Object.entries(details).map(([name, values]) => [name, chance.pick<string>(values)]))
  return (text) => text.replace(/\{(\w+)\}/g, (whole, name: string) => chosen.get(name) ?? whole)
}

/** What would come after now is drawn together, so that it has come. */
function fitInto(time: OfficeTime, created: number, happenings: readonly Happening[]): (minutes: number) => Date {
  const last = happenings.at(-1)?.minutes ?? 0
  const room = time.minutes - 2 - created
  const factor = last > room && last > 0 ? Math.max(0, room) / last : 1
  return (minutes) => time.at(created + minutes * factor)
}

function makeSteps(base: DemoBase, index: number, happenings: readonly Happening[], clock: (minutes: number) => Date) {
  const context = (position: number, minutes: number) => ({
    orgId: base.orgId,
    name: `demo:${index + 1}:${position + 1}`,
    at: clock(minutes),
  })
  const made = happenings.map((happening, position) => happening.make(context(position, happening.minutes)))
  return {
    steps: made.flatMap((item) => ('step' in item ? [item.step] : [])),
    notes: made.flatMap((item) => ('note' in item ? [item.note] : [])),
  }
}
