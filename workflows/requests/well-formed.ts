/**
 * What a request's workflow listens to at all. Whoever has Temporal's own tools can send it anything, and anything
 * that it stumbled over would stop it for good.
 */
import type { RequestCommand, RequestSignal } from '@holdfast/contracts/requests/commands.ts'

/** @returns whether the signal is one of ours, with its key and an instant that exists. */
export function isRequestSignal(said: unknown): said is RequestSignal {
  const { type, messageId, key, teamId, actor, occurredAt } = (said ?? {}) as Record<string, unknown>
  switch (type) {
    case 'agent_reply':
    case 'requester_reply':
      return isText(messageId) && isInstant(occurredAt) && isActor(actor)
    case 'line':
      return isText(key) && isText(teamId)
    case 'replan':
      return isText(key) && isActor(actor)
    default:
      return false
  }
}

/** @returns what is wrong with the form of a command, or nothing. */
export function malformation(command: RequestCommand): string | undefined {
  if (!isActor(command?.actor)) return 'it names no actor'
  if (command.occurredAt !== undefined && !isInstant(command.occurredAt)) return 'occurredAt is no instant'
  // A code is a word of a list, never a text: what is in a command stays in the history.
  if (command.type === 'resolve' && !/^[a-z0-9][a-z0-9_-]{0,99}$/.test(command.code))
    return 'code is no resolution code'
  if (command.type !== 'wait') return undefined
  const { until, unansweredBusinessDays: days } = command
  if (until !== undefined && !isInstant(until)) return 'until is no instant'
  const isCount = days === undefined || (Number.isInteger(days) && days > 0 && days <= 1_000)
  return isCount ? undefined : 'unansweredBusinessDays is no number of days'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function isActor(value: unknown): boolean {
  const { kind, id } = (value ?? {}) as Record<string, unknown>
  return isText(kind) && isText(id)
}
