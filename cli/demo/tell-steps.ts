/** What happens to a sample request, told in minutes of office time since it came in. */
import type { Actor, RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { Channel } from '@holdfast/contracts/requests/vocabulary.ts'
import type { DemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import type { StepMessage } from '@holdfast/db/seed/driven-requests.ts'
import { stableId, stableIdAt } from '@holdfast/db/seed/ids.ts'
import type { Step } from '../drive/plan.ts'
import type { Cast, Fate } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Story, thanks } from './stories.ts'

interface Place {
  readonly orgId: string
  readonly name: string
  readonly at: Date
}

export interface Happening {
  readonly minutes: number
  make(place: Place): { readonly step: Step } | { readonly note: StepMessage }
}

interface Telling {
  readonly fate: Fate
  readonly story: Story
  readonly cast: Cast
  readonly chance: Chance
  readonly base: DemoBase
  readonly fill: (text: string) => string
  readonly channel: Channel
  /** Of the request, in minutes of office time. */
  readonly ageMinutes: number
}

type Unsigned<T> = T extends RequestCommand ? Omit<T, 'actor' | 'occurredAt' | 'payloadId'> : never
type Said = Unsigned<RequestCommand>

const dayMs = 86_400_000
const lifecycle: Actor = { kind: 'system', id: 'lifecycle' }
const person = (id: string): Actor => ({ kind: 'person', id })

export function tellSteps(telling: Telling): Happening[] {
  const teller = new Teller(telling)
  teller.tell()
  return teller.happenings
}

class Teller {
  readonly happenings: Happening[] = []
  readonly #telling: Telling
  #minutes = 0

  constructor(telling: Telling) {
    this.#telling = telling
  }

  tell(): void {
    const { fate, chance, cast } = this.#telling
    if (fate === 'open') this.#say(10, person(cast.leadId), { type: 'hand_over', teamId: cast.teamId })
    else if (fate === 'cancelled' && chance.happens(0.5)) this.#cancel()
    else this.#work()
  }

  #work(): void {
    const { fate, chance } = this.#telling
    this.#assign()
    const answered = this.#talk()
    if (fate !== 'waiting' && fate !== 'cancelled' && chance.happens(0.25)) this.#waitAndGoOn(answered)
    if (fate === 'waiting') this.#wait()
    if (fate === 'cancelled') this.#cancel()
    if (fate === 'resolved' || fate === 'closed' || fate === 'reopened') this.#resolve()
    if (fate === 'closed') this.#close()
    if (fate === 'reopened') this.#complain()
  }

  #assign(): void {
    const { chance, cast, story, channel } = this.#telling
    // Nobody waits in a chat for an hour.
    const patience = channel === 'chat' ? 4 : story.priority === 'critical' || story.priority === 'high' ? 12 : 80
    const after = chance.between(channel === 'chat' ? 0.3 : 2, patience)
    if (chance.happens(0.6)) this.#say(after, person(cast.agentId), { type: 'take' })
    else this.#say(after, person(cast.leadId), { type: 'assign', kind: 'primary', personId: cast.agentId })
    if (chance.happens(0.08) && cast.otherId !== cast.agentId) {
      this.#say(5, person(cast.leadId), { type: 'assign', kind: 'collaborator', personId: cast.otherId })
    }
  }

  /** @returns whether the requester has answered */
  #talk(): boolean {
    const { chance, cast, story, fate, ageMinutes } = this.#telling
    // Only what came in just now has had no word yet.
    if (fate === 'in_progress' && ageMinutes < 200 && chance.happens(0.6)) return false
    const isUrgent = story.priority === 'critical' || story.priority === 'high'
    this.#message(chance.between(1, isUrgent ? 20 : 90), cast.agentId, story.reply, 'agent_reply')
    if (chance.happens(0.35)) this.#note(chance.between(5, 60))
    if (!chance.happens(0.5)) return false
    this.#message(chance.between(10, 240), cast.requesterId, story.answer, 'requester_reply')
    if (chance.happens(0.8)) this.#message(chance.between(5, 100), cast.agentId, chance.pick(thanks), 'agent_reply')
    return true
  }

  #wait(): void {
    const { chance, cast, story, base } = this.#telling
    const { reason, note } = story.wait
    // A date that lies ahead of the day on which the sample was made.
    const until = new Date(base.seededAt.getTime() + Math.round(chance.between(2, 6)) * dayMs).toISOString()
    const end = reason === 'scheduled' ? { until } : reason === 'requester' ? { unansweredBusinessDays: 10 } : {}
    this.#say(chance.between(10, 200), person(cast.agentId), { type: 'wait', reason, ...end }, { text: note })
  }

  #waitAndGoOn(answered: boolean): void {
    const { chance, cast, story } = this.#telling
    const { reason, note } = story.wait
    this.#say(chance.between(10, 120), person(cast.agentId), { type: 'wait', reason }, { text: note })
    const after = chance.between(60, 500)
    if (reason === 'requester' && !answered) this.#message(after, cast.requesterId, story.answer, 'requester_reply')
    else this.#say(after, person(cast.agentId), { type: 'resume' })
  }

  #resolve(): void {
    const { chance, cast, story } = this.#telling
    const { code, text } = story.resolution
    this.#say(chance.between(15, 420), person(cast.agentId), { type: 'resolve', code }, { text })
  }

  #close(): void {
    const { chance, cast } = this.#telling
    if (chance.happens(0.55)) this.#say(chance.between(20, 700), person(cast.requesterId), { type: 'confirm' })
    else this.#say(3 * 480, lifecycle, { type: 'confirm' })
  }

  #complain(): void {
    const { chance, cast } = this.#telling
    const text = 'Sorry, but it is back: the same as before, since this morning.'
    this.#message(chance.between(120, 700), cast.requesterId, text, 'requester_reply')
  }

  #cancel(): void {
    const { chance, cast } = this.#telling
    const text = chance.pick(['It has settled itself.', 'Asked twice by mistake.', 'No longer needed, thank you.'])
    this.#say(chance.between(20, 400), person(cast.requesterId), { type: 'cancel' }, { text })
  }

  #say(after: number, actor: Actor, said: Said, body?: Record<string, unknown>): void {
    this.#minutes += after
    const make = ({ orgId, name, at }: Place) => {
      const payload = body && { id: stableId(`${orgId}:${name}`), body: this.#filled(body) }
      const signed = { ...said, actor, occurredAt: at.toISOString(), ...(payload && { payloadId: payload.id }) }
      const command = signed as RequestCommand
      return { step: { kind: 'change' as const, id: name, at, command, ...(payload && { payload }) } }
    }
    this.happenings.push({ minutes: this.#minutes, make })
  }

  #message(after: number, authorId: string, text: string, type: 'agent_reply' | 'requester_reply'): void {
    this.#minutes += after
    const make = (place: Place) => {
      const message = this.#write(place, authorId, text, false)
      const { id, createdAt: at } = message
      const signal = { type, messageId: id, actor: person(authorId), occurredAt: at.toISOString(), thanks: false }
      return { step: { kind: 'message' as const, id, at, message, signal } }
    }
    this.happenings.push({ minutes: this.#minutes, make })
  }

  #note(after: number): void {
    const { cast, story } = this.#telling
    this.#minutes += after
    const make = (place: Place) => ({ note: this.#write(place, cast.agentId, story.note, true) })
    this.happenings.push({ minutes: this.#minutes, make })
  }

  #write({ orgId, name, at }: Place, authorId: string, text: string, internal: boolean): StepMessage {
    return { id: stableIdAt(`${orgId}:${name}`, at), authorId, internal, body: this.#telling.fill(text), createdAt: at }
  }

  #filled(body: Record<string, unknown>): Record<string, unknown> {
    const { fill } = this.#telling
    return Object.fromEntries(
      Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? fill(value) : value]),
    )
  }
}
