import { chatDesks } from '../../chat/schema.ts'
import { type DemoScope, of } from './scope.ts'

export const demoDeskKey = 'help'
/** Its team gives by hand, so here visitors stand in line until somebody takes them. */
export const demoLineKey = 'suppliers'

/** The public doors of the sample organization, at `/chat/…`; around the clock, because people try them at any hour. */
const desks = [
  {
    key: demoDeskKey,
    name: 'Acme Help',
    team: 'service-desk',
    greeting: 'Hello! Tell us what you need, and somebody of the service desk is with you.',
  },
  {
    key: demoLineKey,
    name: 'Acme Suppliers',
    team: 'applications',
    greeting: 'Questions about orders, invoices or deliveries? Write to us.',
  },
] as const

export async function seedDemoChatDesks({ tx, orgId, teams }: DemoScope): Promise<void> {
  await tx.insert(chatDesks).values(desks.map(({ team, ...desk }) => ({ orgId, ...desk, teamId: of(teams, team) })))
}
