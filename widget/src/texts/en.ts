/** What a visitor reads, in English. The other languages have the same keys: `Texts` is this object's type. */
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const nth = (place: number) => `${place}${endings[ordinals.select(place)] ?? 'th'}`

export const en = {
  // The button and the window
  help: 'Help',
  openChat: 'Write to us',
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  close: 'Close',
  closeEscape: 'Close this window',
  conversation: 'Conversation',
  loading: 'Loading',
  optional: 'optional',

  // Before the chat
  someoneIsHere: 'Somebody is here',
  nobodyIsHere: 'Nobody is here now',
  defaultGreeting: 'How can we help?',
  answerHere: 'Write to us and somebody answers here.',
  name: 'Name',
  email: 'Email',
  emailWhy: 'So that we can answer if you leave.',
  message: 'Message',
  subject: 'Subject',
  describe: 'What happened, and what did you expect?',
  startChat: 'Start chat',
  starting: 'Starting',
  writeAs: (name: string) => `You write as ${name}.`,
  sendTranscript: 'Email me the conversation afterwards',
  needsName: 'Write your name.',
  needsEmail: 'Write your email address.',
  badEmail: 'This does not look like an email address.',
  needsMessage: 'Write your message.',
  needsSubject: 'Say in a few words what it is about.',

  // Waiting
  placeFirst: 'You are next in line.',
  placeNth: (place: number) => `You are ${nth(place)} in line.`,
  placeUnknown: 'You are in line.',
  waitLately: (duration: string) => `Lately it took ${duration}.`,
  about: (duration: string) => `about ${duration}`,
  waitUnknown: 'We cannot say yet how long it takes.',
  waitLeave: 'You may close this page: the answer also comes by email.',
  joined: (name: string) => `${name} has your chat`,
  takenBy: (name: string) => `${name} has taken your conversation`,

  // Talking
  you: 'You',
  today: 'Today',
  yesterday: 'Yesterday',
  writeHere: 'Write a message',
  send: 'Send',
  sendHint: 'Enter sends, Shift and Enter begin a new line.',
  sending: 'Sending',
  waitsToSend: 'Will be sent when you are online',
  sent: 'Sent',
  delivered: 'Delivered',
  seen: 'Seen',
  seenBy: (name: string) => `Seen by ${name}`,
  notSent: 'Not sent.',
  retry: 'Try again',
  remove: 'Remove',
  edited: 'edited',
  deletedMessage: 'This message was deleted.',
  isWriting: (name: string) => `${name} is writing…`,
  areWriting: (names: string) => `${names} are writing…`,
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  earlier: 'Show earlier messages',
  noMessages: 'No messages yet.',
  endChat: 'End chat',
  endChatSure: 'End this chat?',
  endChatKeep: 'Keep talking',

  // Files
  attach: 'Add a file',
  dropHere: 'Drop files here',
  uploading: (percent: string) => `Uploading, ${percent}`,
  checking: 'Being checked',
  refusedFile: 'Not allowed here',
  infectedFile: 'Refused: it may be harmful',
  goneFile: 'No longer there',
  uploadFailed: 'The upload failed',
  download: 'Download',
  openPicture: (name: string) => `Open the picture ${name}`,
  removeFile: (name: string) => `Remove ${name}`,
  pastedPicture: 'Pasted picture',
  waitForUpload: 'The file is still on its way.',
  tooManyFiles: (most: number) => `At most ${most} files go with one message.`,

  // Connection
  offlineSince: (time: string) => `Offline since ${time}.`,
  offlineWaiting: (count: number) =>
    count === 0
      ? 'What you write is kept.'
      : count === 1
        ? '1 message waits to be sent.'
        : `${count} messages wait to be sent.`,
  reconnecting: 'Connecting again',
  tryNow: 'Try now',

  // Afterwards
  ended: 'This chat is over.',
  chatLost: 'The way back to it has expired or was withdrawn.',
  endedByAgent: (name: string) => `${name} ended this chat.`,
  endedByYou: 'You ended this chat.',
  endedResolved: 'Your question is answered, and this chat is over.',
  endedFollow: (number: string) => `It is kept as ${number}; we will answer by email.`,
  transcript: 'Email me the conversation',
  transcriptSent: (email: string) => `It is on its way to ${email}.`,
  transcriptOnItsWay: 'It is on its way to your inbox.',
  startAgain: 'Start again',

  // Closed
  closedNow: 'We are not here right now.',
  opensAt: (when: string) => `We are back ${when}.`,
  leaveMessage: 'Leave a message and we answer by email.',
  sendMessage: 'Send message',
  messageTaken: 'Thank you, we have it.',
  messageTakenAs: (number: string) => `Your message is ${number}. We answer by email, with a link to follow it.`,
  messageTakenHere: (number: string) => `Your message is ${number}. You find it among your requests.`,
  followHere: 'Follow it here',
  writeAnother: 'Write another',
  formClosed: 'Messages are not taken here.',

  // Refused
  blockedTitle: 'You cannot write here',
  blocked: 'Conversations from you are not taken here. If you think this is a mistake, reach us another way.',
  tooMany: (wait: string) => `Too many tries in a short time. Try again in ${wait}.`,
  unknownDesk: 'There is no chat here.',
  failed: 'That did not work. What you wrote is kept; try again.',
  unreachable: 'We cannot be reached. What you wrote is kept; try again.',

  // The public page
  helpTitle: (name: string) => `Write to ${name}`,
  talkInstead: 'Rather talk now?',
  goOnTalking: 'Go on with your chat',
  talkInsteadWhy: 'Somebody is here now.',
  writeInstead: 'Write a message instead',
  sendRequest: 'Send',
  formIntro: 'We answer by email. You get a link to follow what happens.',
  privateLinkHint: 'The link is yours alone: whoever has it can read and answer.',

  // The page behind a private link
  follow: 'Your request',
  openedAt: (when: string) => `Opened ${when}`,
  statusOpen: 'We have it. Somebody will take it soon.',
  statusOpenTeam: (team: string) => `It is with ${team}. Somebody will take it soon.`,
  statusProgress: 'Being worked on',
  statusProgressBy: (name: string) => `${name} is on it`,
  statusWaitingYou: 'Waiting on you',
  statusWaitingVendor: 'Waiting on a supplier',
  statusWaitingChange: 'Waiting on a planned change',
  statusWaitingScheduled: 'Planned for later',
  until: (when: string) => `until ${when}`,
  statusResolved: 'Resolved. Did it work?',
  closesBy: (when: string) => `If we hear nothing, it is closed ${when}.`,
  statusClosed: 'Closed',
  reopenableUntil: (when: string) => `It can be opened again until ${when}.`,
  statusCancelled: 'Cancelled',
  itWorks: 'It works now',
  stillBroken: 'Still broken',
  stillBrokenWhy: 'What is still wrong?',
  reopenIt: 'Open it again',
  cancelReopen: 'Never mind',
  resolution: 'What was done',
  linkUntil: (when: string) => `This link works until ${when}.`,
  linkOver: 'This link has expired',
  linkOverWhy: 'It was valid for a while only, or was withdrawn. The latest email from us has a newer one.',
  linkMissing: 'Open the link from your email',
  linkMissingWhy: 'This page shows one request, and only the link that we sent you leads to it.',
  becameNew: (number: string) => `This can no longer be opened again, so your message became ${number}.`,
  changeFailed: 'That did not work. Look at what is there now, and try again.',

  // Durations
  lessThanMinute: 'less than a minute',
}

export type Texts = typeof en
