/** Those who follow a queue of which they see a part only: told of what is in it, or was. */
import { type Asker, may, type Reach, reachFor } from '@holdfast/contracts/people/rights.ts'
import type { Subscription } from '../subscription.ts'
import type { Standing } from './changes.ts'

/** All who see the same part; what one of them takes part in is apart. */
interface Group {
  readonly asker: Asker
  readonly subscriptions: Set<Subscription>
}

export class NarrowFollowers {
  readonly #byPerson = new Map<string, Set<Subscription>>()
  readonly #byReach = new Map<string, Group>()

  get isEmpty(): boolean {
    return this.#byPerson.size === 0
  }

  add(subscription: Subscription): void {
    const { caller } = subscription.socket
    this.#byPerson.set(caller.personId, (this.#byPerson.get(caller.personId) ?? new Set()).add(subscription))
    const reach = reachFor(caller, 'request:read')
    if (!reach || reach.relation === 'own') return
    const key = keyOf(reach)
    const group = this.#byReach.get(key) ?? { asker: strangerWith(reach), subscriptions: new Set() }
    group.subscriptions.add(subscription)
    this.#byReach.set(key, group)
  }

  delete(subscription: Subscription): void {
    const { personId } = subscription.socket.caller
    const theirs = this.#byPerson.get(personId)
    if (!theirs?.delete(subscription)) return
    if (theirs.size === 0) this.#byPerson.delete(personId)
    for (const [key, { subscriptions }] of this.#byReach) {
      if (subscriptions.delete(subscription) && subscriptions.size === 0) this.#byReach.delete(key)
    }
  }

  /** @returns who sees one of these standings of a request: each group is asked for once, however many are in it */
  concernedBy(standings: readonly Standing[]): Set<Subscription> {
    const concerned = new Set<Subscription>()
    for (const { asker, subscriptions } of this.#byReach.values()) {
      const isTheirs = standings.some((standing) => may(asker, 'request:read', standing))
      if (isTheirs) for (const subscription of subscriptions) concerned.add(subscription)
    }
    for (const { participantIds } of standings) {
      for (const personId of participantIds) {
        for (const subscription of this.#byPerson.get(personId ?? '') ?? []) concerned.add(subscription)
      }
    }
    return concerned
  }

  *[Symbol.iterator](): Iterator<Subscription> {
    for (const theirs of this.#byPerson.values()) yield* theirs
  }

  clear(): void {
    this.#byPerson.clear()
    this.#byReach.clear()
  }
}

function keyOf({ relation, scope, teamIds }: Reach): string {
  const { businessUnitIds, regionIds, siteIds } = scope
  const lists = [businessUnitIds, regionIds, siteIds, relation === 'team' ? teamIds : []]
  return JSON.stringify([relation, ...lists.map((ids) => ids.toSorted())])
}

/** Somebody who takes part in nothing. */
function strangerWith({ relation, scope, teamIds }: Reach): Asker {
  return { personId: '', role: 'technician', grants: { 'request:read': relation }, scope, teamIds }
}
