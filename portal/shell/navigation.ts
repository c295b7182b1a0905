/** Where one can go, by whom: the rail, the palette and the keys offer the same. */
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import {
  BellRing,
  CalendarClock,
  ChartNoAxesColumn,
  CircleUserRound,
  Gauge,
  Inbox,
  type LucideIcon,
  MessagesSquare,
} from 'lucide-react'
import { later } from '../lib/later.ts'
import { useMe } from '../lib/session.ts'
import { useIdle } from '../lib/when-idle.ts'

export interface Place {
  /** The key of its name in the texts of the shell. */
  readonly name: string
  readonly to: string
  /** Places of the administration have theirs in administration-icons.ts, which is loaded when one goes there. */
  readonly icon?: LucideIcon
  readonly needs?: Permission
  /** Follows `g`. */
  readonly key?: string
}

export const places: readonly Place[] = [
  { name: 'queue', to: '/queue', icon: Inbox, needs: 'request:work', key: 'q' },
  { name: 'triage', to: '/triage', icon: Gauge, needs: 'request:work', key: 't' },
  { name: 'myWork', to: '/queue/mine', icon: CircleUserRound, needs: 'request:work', key: 'm' },
  { name: 'chatDesk', to: '/chat-desk', icon: MessagesSquare, needs: 'chat:work', key: 'c' },
  { name: 'inbox', to: '/inbox', icon: BellRing, key: 'i' },
  { name: 'reports', to: '/reports', icon: ChartNoAxesColumn, needs: 'report:read', key: 'r' },
  { name: 'shifts', to: '/team/shifts', icon: CalendarClock, needs: 'request:work', key: 'h' },
]

export interface PlaceGroup {
  readonly name: string
  readonly places: readonly Place[]
}

export const administration: readonly PlaceGroup[] = [
  {
    name: 'serviceLevels',
    places: [
      { name: 'policies', to: '/admin/policies', needs: 'policy:read' },
      { name: 'calendars', to: '/admin/calendars', needs: 'calendar:read' },
    ],
  },
  {
    name: 'intake',
    places: [
      { name: 'routing', to: '/admin/routing', needs: 'routing:read' },
      { name: 'forms', to: '/admin/forms', needs: 'form:manage' },
      { name: 'categories', to: '/admin/categories', needs: 'category:manage' },
      { name: 'resolutionCodes', to: '/admin/resolution-codes', needs: 'category:manage' },
      { name: 'cannedReplies', to: '/admin/canned-replies', needs: 'canned_reply:read' },
      { name: 'chatDesks', to: '/admin/chat-desks', needs: 'chat:manage' },
      { name: 'files', to: '/admin/files', needs: 'file:manage' },
    ],
  },
  {
    name: 'organization',
    places: [
      { name: 'organizationSettings', to: '/admin/organization', needs: 'organization:manage' },
      { name: 'people', to: '/admin/people', needs: 'person:manage' },
      { name: 'teams', to: '/admin/teams', needs: 'team:read' },
      { name: 'places', to: '/admin/places', needs: 'organization:manage' },
      { name: 'sites', to: '/admin/sites', needs: 'site:manage' },
      { name: 'mail', to: '/admin/mail', needs: 'mail:manage' },
      { name: 'effects', to: '/admin/effects', needs: 'effect:read' },
      { name: 'audit', to: '/admin/audit', needs: 'audit:read' },
    ],
  },
  {
    name: 'access',
    places: [
      { name: 'roles', to: '/admin/roles', needs: 'role:read' },
      { name: 'signIn', to: '/admin/sign-in', needs: 'sign_in:manage' },
      { name: 'directories', to: '/admin/directories', needs: 'sign_in:manage' },
      { name: 'providers', to: '/admin/providers', needs: 'sign_in:manage' },
      { name: 'scim', to: '/admin/scim', needs: 'sign_in:manage' },
      { name: 'tokens', to: '/admin/tokens', needs: 'token:manage' },
    ],
  },
]

/** @returns what of it the person may go to */
export function useReachable(): (places: readonly Place[]) => readonly Place[] {
  const { permissions } = useMe()
  const granted = new Set(permissions.filter(({ relation }) => relation !== 'own').map(({ permission }) => permission))
  return (all) => all.filter(({ needs }) => needs === undefined || granted.has(needs))
}

const farIcons = later(() => import('./administration-icons.ts'))

/** @param isShown whether an icon of the administration is waited for; else they come when the page is at rest */
export function usePlaceIcon(isShown: boolean): (place: Place) => LucideIcon | undefined {
  const isIdle = useIdle()
  const loaded = farIcons.useWhen(isShown || isIdle)
  return ({ icon, to }) => icon ?? loaded?.administrationIcons[to]
}
