/** From reasons to what is written. Pure. */
import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { UnplacedNotice } from '@holdfast/db/notifications/standing.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'
import type { PlacedNotice, PlannedEmail, PlannedNotice } from '@holdfast/db/notifications/write-notices.ts'
import { planEmail } from './group.ts'
import { channelsFor, chooseReason } from './preferences.ts'
import type { Circumstances, Reason } from './recipients.ts'

/** An event with everything that was found about it. */
export interface Found {
  readonly event: TellingEvent
  readonly circumstances: Circumstances
  readonly reasons: readonly Reason[]
  /** Entries that the transition wrote itself. */
  readonly unplaced: readonly (UnplacedNotice & { readonly kind: NotificationKind })[]
}

/** Still without its email, which may turn out to be one that is pending. */
type Grouped<Notice> = Omit<Notice, 'emailEffectId'> & { readonly groupKey: string | null }

export interface Plan {
  readonly emails: readonly PlannedEmail[]
  readonly written: readonly Grouped<PlannedNotice>[]
  readonly placed: readonly (Grouped<PlacedNotice> & { readonly personId: string })[]
}

export interface Means {
  /** Epoch milliseconds. */
  readonly at: number
  readonly newId: () => string
}

export function planNotices(found: readonly Found[], wishes: ReadonlyMap<string, Wishes>, means: Means): Plan {
  const plan = new GrowingPlan(wishes, means)
  for (const one of found) {
    for (const notice of one.unplaced) plan.place(one, notice)
    const told = new Set(one.unplaced.map(({ personId }) => personId))
    for (const [personId, reasons] of Map.groupBy(one.reasons, (reason) => reason.personId)) {
      // Once an event: an escalation that also gives the request to somebody has told them already.
      if (!told.has(personId)) plan.tell(one, personId, reasons)
    }
  }
  return { emails: [...plan.emails.values()], written: plan.written, placed: plan.placed }
}

class GrowingPlan {
  readonly emails = new Map<string, PlannedEmail>()
  readonly written: Grouped<PlannedNotice>[] = []
  readonly placed: (Grouped<PlacedNotice> & { readonly personId: string })[] = []
  readonly #wishes: ReadonlyMap<string, Wishes>
  readonly #means: Means

  constructor(wishes: ReadonlyMap<string, Wishes>, means: Means) {
    this.#wishes = wishes
    this.#means = means
  }

  tell({ event, circumstances }: Found, personId: string, reasons: readonly Reason[]): void {
    const wishes = this.#wishes.get(personId)
    const told = chooseReason(event, circumstances, reasons, wishes, this.#means.at)
    if (!told || !wishes) return
    const { kind, template, payload, channels } = told
    const groupKey = channels.email ? this.#group(told, { event, circumstances }, wishes) : null
    // A confirmation is a mail and nothing else, so there is no entry for it to gather.
    if (kind === 'request_received') return
    const { inbox, browser } = channels
    const { id: eventId, position, requestId } = event
    const [id, effectId] = [this.#means.newId(), this.#means.newId()]
    const about = { personId, requestId, eventId, position }
    this.written.push({ id, effectId, ...about, kind, template, payload, inbox, browser, groupKey })
  }

  /** Somebody who is blocked, or muted the request, has it neither in the inbox nor by mail. */
  place({ event, circumstances }: Found, notice: Found['unplaced'][number]): void {
    const { id, personId, kind } = notice
    const wishes = this.#wishes.get(personId)
    const isHidden = !wishes || wishes.isBlocked
    const { at } = this.#means
    const channels = isHidden ? nowhere : channelsFor(kind, event.requestId, wishes, at)
    const groupKey = channels.email && wishes ? this.#group(notice, { event, circumstances }, wishes) : null
    const { inbox, browser } = channels
    this.placed.push({ id, personId, eventId: event.id, position: event.position, kind, inbox, browser, groupKey })
  }

  /** @returns the key of the email that tells of it too, which the first cause makes */
  #group(
    telling: Pick<Reason, 'kind' | 'personId'>,
    { event, circumstances }: Pick<Found, 'event' | 'circumstances'>,
    wishes: Wishes,
  ): string {
    const cause = { eventId: event.id, requestId: event.requestId, requesterId: circumstances.request.requesterId }
    const email = planEmail(telling, cause, wishes, this.#means)
    if (!this.emails.has(email.groupKey)) this.emails.set(email.groupKey, email)
    return email.groupKey
  }
}

const nowhere = { inbox: false, browser: false, email: false }
