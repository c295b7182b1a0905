/** What can be done to requests of a queue: what is asked of the API, what is shown at once, and how it is taken back. */
import type { BulkChange } from '@holdfast/contracts/bulk/bulk-change.ts'
import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { Priority, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** One change of some requests. */
export interface Step {
  readonly ids: readonly string[]
  readonly change: BulkChange
}

export interface Deed {
  /** Names it in the texts. */
  readonly name:
    | 'assigned'
    | 'unassigned'
    | 'handedOver'
    | 'waits'
    | 'resumed'
    | 'prioritized'
    | 'tagged'
    | 'untagged'
    | 'resolved'
  /** Who or what it was done with, for the texts. */
  readonly to?: string
  plan(requests: readonly RequestSummary[]): Step[]
  /** How a request looks then. */
  look(request: RequestSummary): Partial<RequestSummary>
  /** Absent where it cannot be taken back. */
  undo?(before: readonly RequestSummary[]): Step[]
}

const idsOf = (requests: readonly RequestSummary[]) => requests.map(({ id }) => id)

/** @returns a step for each value, of the requests that have it */
function stepsBy<Value extends string>(
  requests: readonly RequestSummary[],
  read: (request: RequestSummary) => Value | null,
  change: (value: Value) => BulkChange,
): Step[] {
  const groups = Map.groupBy(requests, read)
  return [...groups].flatMap(([value, some]) => (value === null ? [] : [{ ids: idsOf(some), change: change(value) }]))
}

const one = (requests: readonly RequestSummary[], change: BulkChange): Step[] => [{ ids: idsOf(requests), change }]

export function assign(person: Named): Deed {
  return {
    name: 'assigned',
    to: person.name,
    plan: (requests) => one(requests, { type: 'assign', personId: person.id }),
    look: ({ status }) => ({ assignee: person, ...(status === 'open' && { status: 'in_progress' }) }),
    undo: (before) => [
      ...one(
        before.filter(({ assignee }) => assignee === null),
        { type: 'unassign', personId: person.id },
      ),
      ...stepsBy(
        before,
        ({ assignee }) => assignee?.id ?? null,
        (personId) => ({ type: 'assign', personId }),
      ),
    ],
  }
}

export function unassign(): Deed {
  const steps = (requests: readonly RequestSummary[], type: 'assign' | 'unassign') =>
    stepsBy(
      requests,
      ({ assignee }) => assignee?.id ?? null,
      (personId) => ({ type, personId }),
    )
  return {
    name: 'unassigned',
    plan: (requests) => steps(requests, 'unassign'),
    look: () => ({ assignee: null }),
    undo: (before) => steps(before, 'assign'),
  }
}

export function handOver(team: Named): Deed {
  return {
    name: 'handedOver',
    to: team.name,
    plan: (requests) => one(requests, { type: 'hand_over', teamId: team.id }),
    look: () => ({ team }),
    undo: (before) =>
      stepsBy(
        before,
        // A request cannot be taken from a team without giving it to another.
        ({ team: former, assignee }) => (former ? `${former.id} ${assignee?.id ?? ''}` : null),
        (key) => {
          const [teamId = '', personId] = key.split(' ')
          return { type: 'hand_over', teamId, ...(personId && { personId }) }
        },
      ),
  }
}

export interface Wait {
  readonly reason: WaitReason
  readonly until?: string
  readonly note?: string
}

export function wait(wanted: Wait): Deed {
  return {
    name: 'waits',
    plan: (requests) => one(requests, { type: 'wait', ...wanted }),
    look: () => ({ status: 'waiting', waitReason: wanted.reason }),
    undo: (before) => [
      ...one(
        before.filter(({ status }) => status === 'in_progress'),
        { type: 'resume' },
      ),
      ...stepsBy(
        before,
        ({ waitReason }) => waitReason,
        (reason) => ({ type: 'wait', reason }),
      ),
    ],
  }
}

export function resume(): Deed {
  return {
    name: 'resumed',
    plan: (requests) => one(requests, { type: 'resume' }),
    look: () => ({ status: 'in_progress', waitReason: null }),
    undo: (before) =>
      stepsBy(
        before,
        ({ waitReason }) => waitReason,
        (reason) => ({ type: 'wait', reason }),
      ),
  }
}

export function prioritize(priority: Priority, name: string): Deed {
  return {
    name: 'prioritized',
    to: name,
    plan: (requests) => one(requests, { type: 'edit', fields: { priority } }),
    look: () => ({ priority }),
    undo: (before) =>
      stepsBy(
        before,
        (request) => request.priority,
        (former) => ({ type: 'edit', fields: { priority: former } }),
      ),
  }
}

export function tag(tags: readonly string[]): Deed {
  return {
    name: 'tagged',
    to: tags.join(', '),
    plan: (requests) => one(requests, { type: 'edit', fields: { addTags: [...tags] } }),
    look: (request) => ({ tags: [...new Set([...request.tags, ...tags])] }),
    undo: (before) =>
      tags.flatMap((added) =>
        stepsOfTag(
          before.filter((request) => !request.tags.includes(added)),
          'removeTags',
          added,
        ),
      ),
  }
}

export function untag(tags: readonly string[]): Deed {
  return {
    name: 'untagged',
    to: tags.join(', '),
    plan: (requests) => one(requests, { type: 'edit', fields: { removeTags: [...tags] } }),
    look: (request) => ({ tags: request.tags.filter((known) => !tags.includes(known)) }),
    undo: (before) =>
      tags.flatMap((removed) =>
        stepsOfTag(
          before.filter((request) => request.tags.includes(removed)),
          'addTags',
          removed,
        ),
      ),
  }
}

function stepsOfTag(requests: readonly RequestSummary[], key: 'addTags' | 'removeTags', tag: string): Step[] {
  return one(requests, { type: 'edit', fields: { [key]: [tag] } })
}

/** Requesters are told of it, so it is not taken back but reopened. */
export function resolve(code: string, text: string): Deed {
  return {
    name: 'resolved',
    plan: (requests) => [
      ...one(
        requests.filter(({ assignee }) => assignee !== null),
        { type: 'resolve', code, text },
      ),
      // Nothing is resolved by nobody.
      ...one(
        requests.filter(({ assignee }) => assignee === null),
        { type: 'resolve', code, text, take: true },
      ),
    ],
    look: () => ({ status: 'resolved', waitReason: null }),
  }
}

/** @returns the steps that do something */
export function withoutEmpty(steps: readonly Step[]): Step[] {
  return steps.filter(({ ids }) => ids.length > 0)
}
