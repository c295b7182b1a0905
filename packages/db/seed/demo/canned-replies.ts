import { cannedReplies } from '../../canned-replies/schema.ts'
import { type DemoScope, of } from './scope.ts'

interface DemoReply {
  readonly title: string
  readonly shortcut: string
  readonly body: string
  readonly team?: string
  readonly owner?: string
}

export const demoCannedReplies: readonly DemoReply[] = [
  {
    title: 'Greeting',
    shortcut: 'hello',
    body: 'Hello {{requester.firstName}}, this is {{agent.name}} from {{organization.name}}. How can I help?',
  },
  {
    title: 'One moment',
    shortcut: 'moment',
    body: 'One moment please, I am looking it up.',
  },
  {
    title: 'Ask for a picture',
    shortcut: 'picture',
    body: 'Could you send a picture of the whole screen, with the message on it? You can paste it right here.',
  },
  {
    title: 'Solved?',
    shortcut: 'solved',
    body: 'It should work again now. Could you try it once more and tell me, {{requester.firstName}}?',
  },
  {
    title: 'Goodbye',
    shortcut: 'bye',
    body: 'Glad that it works. If anything is left, just answer here: {{request.number}} stays at hand.',
  },
  {
    title: 'VPN: first steps',
    shortcut: 'vpn',
    team: 'network',
    body:
      'Please try these, in this order:\n\n1. Quit the VPN client and start it again.\n2. Choose the gateway **Hamburg 2**.\n' +
      '3. If it still fails, send us the text under *Help → Log*.',
  },
  {
    title: 'New password',
    shortcut: 'password',
    team: 'service-desk',
    body: 'I have sent a link for a new password to your mobile phone. It is good for 30 minutes.',
  },
  {
    title: 'Called, nobody there',
    shortcut: 'called',
    owner: 'technician',
    body: 'I have just tried to call you. When does it suit you, {{requester.firstName}}?',
  },
]

export async function seedDemoCannedReplies({ tx, orgId, teams, people }: DemoScope): Promise<void> {
  await tx.insert(cannedReplies).values(
    demoCannedReplies.map(({ team, owner, ...reply }) => ({
      orgId,
      ...reply,
      teamId: team ? of(teams, team) : null,
      ownerId: owner ? of(people, owner) : null,
    })),
  )
}
