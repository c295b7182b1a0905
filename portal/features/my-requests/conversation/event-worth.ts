/** Which events a requester is told of between the messages, and as what. Pure: the words are the page's. */
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'

export interface Told {
  /** A key of the texts. */
  readonly key: string
  /** Who did it, or who helps now. */
  readonly name: string
  readonly text: string | null
}

/** @returns `null` for what is the desk's own business, or is told elsewhere */
export function toldOf(event: TimelineEvent, meId: string): Told | null {
  const isMine = event.actor.id === meId
  const name = event.actor.name
  const text = textOf(event)
  const by = (key: string): Told => ({
    key: isMine ? `${key}Me` : event.actor.kind === 'system' ? `${key}System` : key,
    name,
    text,
  })
  switch (event.type) {
    case 'taken':
    case 'assigned':
      return helperOf(event)
    case 'handed_over':
      return teamOf(event)
    case 'waiting':
      return { key: `waiting.${waitOf(event)}`, name, text }
    case 'resolved':
      return by('resolved')
    case 'reopened':
      return by('reopened')
    case 'confirmed':
      return by('confirmed')
    case 'closed':
      return { key: 'closed', name, text: null }
    case 'cancelled':
      return by('cancelled')
    default:
      return helperOf(event)
  }
}

const changeOf = ({ changes }: TimelineEvent, field: string) => changes.find((change) => change.field === field)

/** Whoever it was given to is whom the requester hears from now on. */
function helperOf(event: TimelineEvent): Told | null {
  const helper = changeOf(event, 'assigneeId')?.to.name
  return helper ? { key: 'helper', name: helper, text: null } : null
}

function teamOf(event: TimelineEvent): Told | null {
  const team = changeOf(event, 'teamId')?.to.name
  return team ? { key: 'team', name: team, text: null } : helperOf(event)
}

function waitOf(event: TimelineEvent): string {
  const reason = changeOf(event, 'waitReason')?.to.value
  return reason === 'vendor' || reason === 'change' || reason === 'scheduled' ? reason : 'requester'
}

function textOf({ details }: TimelineEvent): string | null {
  const said = details.note ?? details.reason
  return typeof said === 'string' && /\S/.test(said) ? said : null
}
