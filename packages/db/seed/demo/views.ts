import type { ViewGrouping } from '@holdfast/contracts/views/vocabulary.ts'
import { savedViews } from '../../views/schema.ts'
import { type DemoScope, of } from './scope.ts'

interface DemoView {
  readonly owner: string
  readonly name: string
  readonly icon: string
  readonly filter: string
  readonly grouping?: ViewGrouping
  readonly everyone?: boolean
  /** For this team. */
  readonly team?: string
}

/** Queues that somebody has given a name. */
export const demoViews: readonly DemoView[] = [
  {
    owner: 'supervisor',
    name: 'Critical and high',
    icon: 'flame',
    filter: 'is:open priority:critical,high',
    grouping: 'clock',
    everyone: true,
  },
  { owner: 'supervisor', name: 'From outside', icon: 'message', filter: 'is:open channel:chat,form', everyone: true },
  {
    owner: 'supervisor',
    name: 'Production stands still',
    icon: 'wrench',
    filter: 'is:open unit:Production priority:critical,high',
    everyone: true,
  },
  {
    owner: 'ingrid.dahl',
    name: 'VPN and Wi-Fi',
    icon: 'wifi',
    filter: 'is:open category:Network/VPN,Network/Wi-Fi',
    team: 'network',
  },
  { owner: 'technician', name: 'Mine, due soon', icon: 'hourglass', filter: 'assignee:me is:open due:<4h' },
  { owner: 'technician', name: 'Waits for a vendor', icon: 'package', filter: 'assignee:me wait:vendor' },
  {
    owner: 'supervisor',
    name: 'Missed this week',
    icon: 'alert',
    filter: 'clock:breached updated:<7d',
    grouping: 'team',
  },
]

export async function seedDemoViews({ tx, orgId, people, teams }: DemoScope): Promise<void> {
  await tx.insert(savedViews).values(
    demoViews.map(({ owner, everyone = false, team, ...view }, position) => ({
      orgId,
      ...view,
      ownerId: of(people, owner),
      sharing: everyone ? 'everyone' : team ? 'team' : 'private',
      teamId: team ? of(teams, team) : null,
      position,
    })),
  )
}
