/** Where one can go, by whom: the rail, the palette and the keys offer the same. */
import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import {
  BellRing,
  BookUser,
  Building2,
  CalendarClock,
  CalendarDays,
  ChartNoAxesColumn,
  CircleUserRound,
  ClipboardList,
  Files,
  FileText,
  Gauge,
  Inbox,
  ListChecks,
  type LucideIcon,
  Mail,
  MapPinned,
  MessageSquareQuote,
  MessagesSquare,
  ScrollText,
  Send,
  Split,
  Timer,
  Users,
} from 'lucide-react'
import { useMe } from '../lib/session.ts'

export interface Place {
  /** The key of its name in the texts of the shell. */
  readonly name: string
  readonly to: string
  readonly icon: LucideIcon
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
      { name: 'policies', to: '/admin/policies', icon: Timer, needs: 'policy:read' },
      { name: 'calendars', to: '/admin/calendars', icon: CalendarDays, needs: 'calendar:read' },
    ],
  },
  {
    name: 'intake',
    places: [
      { name: 'routing', to: '/admin/routing', icon: Split, needs: 'routing:read' },
      { name: 'forms', to: '/admin/forms', icon: FileText, needs: 'form:manage' },
      { name: 'categories', to: '/admin/categories', icon: ClipboardList, needs: 'category:manage' },
      { name: 'resolutionCodes', to: '/admin/resolution-codes', icon: ListChecks, needs: 'category:manage' },
      { name: 'cannedReplies', to: '/admin/canned-replies', icon: MessageSquareQuote, needs: 'canned_reply:read' },
      { name: 'chatDesks', to: '/admin/chat-desks', icon: MessagesSquare, needs: 'chat:manage' },
      { name: 'files', to: '/admin/files', icon: Files, needs: 'file:manage' },
    ],
  },
  {
    name: 'organization',
    places: [
      { name: 'organizationSettings', to: '/admin/organization', icon: Building2, needs: 'organization:manage' },
      { name: 'people', to: '/admin/people', icon: BookUser, needs: 'person:manage' },
      { name: 'teams', to: '/admin/teams', icon: Users, needs: 'team:read' },
      { name: 'places', to: '/admin/places', icon: MapPinned, needs: 'organization:manage' },
      { name: 'mail', to: '/admin/mail', icon: Mail, needs: 'mail:manage' },
      { name: 'effects', to: '/admin/effects', icon: Send, needs: 'effect:read' },
      { name: 'audit', to: '/admin/audit', icon: ScrollText, needs: 'audit:read' },
    ],
  },
]

/** @returns what of it the person may go to */
export function useReachable(): (places: readonly Place[]) => readonly Place[] {
  const { permissions } = useMe()
  const granted = new Set(permissions.filter(({ relation }) => relation === 'any').map(({ permission }) => permission))
  return (all) => all.filter(({ needs }) => needs === undefined || granted.has(needs))
}
