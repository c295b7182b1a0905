/** English; the other languages have the same keys, which the compiler sees to. */

import { signInEn } from './sign-in-en.ts'

export interface EntryWords {
  readonly actor: string
  /** Whether it is the reader who is spoken of. */
  readonly you: boolean
}

const clockNames: Record<string, string> = {
  first_response: 'first response',
  next_response: 'next response',
  resolution: 'resolution',
}

export const en = {
  changes: (changes: number, requests: number) =>
    `${changes === 1 ? '1 change' : `${changes} changes`} in ${requests === 1 ? '1 request' : `${requests} requests`}`,
  yourRequest: 'Your request',
  openRequest: 'Open the request',
  followRequest: 'Follow the request',
  openDesk: 'Open the desk',
  more: (count: number) => (count === 1 ? 'And 1 more change.' : `And ${count} more changes.`),
  files: (count: number) => (count === 1 ? '1 file came with it.' : `${count} files came with it.`),
  cut: 'The rest is on the page of the request.',
  deleted: 'The message was deleted.',
  note: 'Internal note',
  replyHere: 'Write above this line',
  noReplies: 'Nobody reads replies to this mail: answer on the page of the request.',
  why: (organization: string) => `You get this because you take part in this request at ${organization}.`,
  unsubscribe: 'No more mails about this request',
  unsubscribeAll: 'No more mails like this',
  privateLink: 'This link is yours alone: whoever has it can read and answer. Do not pass it on.',
  linkUntil: (until: string) => `It is good until ${until}.`,
  desk: 'The desk',
  sentences: {
    message_posted: ({ actor }: EntryWords) => `${actor} wrote`,
    note_added: ({ actor }: EntryWords) => `${actor} added an internal note`,
    mention: ({ actor }: EntryWords) => `${actor} mentioned you`,
    request_received: () => 'We have your request, and write to you when there is news',
    created: ({ actor }: EntryWords) => `${actor} made the request`,
    assigned: ({ actor, you }: EntryWords) => `${actor} assigned ${you ? 'you' : 'somebody'}`,
    taken: ({ actor }: EntryWords) => `${actor} takes care of it`,
    unassigned: ({ actor, you }: EntryWords) => `${actor} took ${you ? 'you' : 'somebody'} off the request`,
    handed_over: ({ actor }: EntryWords) => `${actor} handed it over to another team`,
    returned_to_line: () => 'It went back to the line of its team',
    waiting: ({ actor }: EntryWords) => `${actor} set it to waiting`,
    resumed: ({ actor }: EntryWords) => `${actor} went on with it`,
    edited: ({ actor }: EntryWords) => `${actor} edited the request`,
    resolved: ({ actor }: EntryWords) => `${actor} resolved it`,
    resolution_changed: ({ actor }: EntryWords) => `${actor} changed the resolution`,
    confirmed: ({ actor }: EntryWords) => `${actor} confirmed the resolution`,
    closed: () => 'The request was closed',
    cancelled: ({ actor }: EntryWords) => `${actor} cancelled it`,
    reopened: ({ actor }: EntryWords) => `${actor} reopened it`,
    escalated: () => 'A service level is in danger',
    escalation_unacknowledged: () => 'Nobody has acknowledged the escalation',
    reminded: () => 'We wait for your answer',
    changed: ({ actor }: EntryWords) => `${actor} changed the request`,
  },
  due: (clock: string, due: string, late: boolean) =>
    late
      ? `The ${clockNames[clock] ?? clock} was due on ${due}.`
      : `The ${clockNames[clock] ?? clock} is due on ${due}.`,
  received: {
    title: 'We have your request',
    text: (number: string) => `Its number is ${number}. We write to you when there is news.`,
  },
  transcript: {
    subject: 'Your conversation',
    intro: (organization: string) => `This is what was said in your chat with ${organization}.`,
    nothing: 'Nothing was said.',
  },
  link: {
    subject: 'Your link to the request',
    intro: 'With this link you follow your request and answer without an account.',
  },
  test: {
    subject: 'A test mail',
    intro: (organization: string) => `Mail of ${organization} arrives and looks like this.`,
  },
  signIn: signInEn,
} as const

type Widened<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

export type Words = Widened<typeof en>
export type SentenceKey = keyof Words['sentences']
