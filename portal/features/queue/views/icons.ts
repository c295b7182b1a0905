/** The signs that a view can have. */
import {
  AlarmClock,
  AlertTriangle,
  Bell,
  Bug,
  CirclePause,
  Flag,
  Flame,
  Hourglass,
  Inbox,
  LifeBuoy,
  List,
  type LucideIcon,
  MessageCircle,
  Package,
  Server,
  Shield,
  Star,
  Tag,
  User,
  UserPlus,
  Users,
  Wifi,
  Wrench,
} from 'lucide-react'

export const viewIcons: Readonly<Record<string, LucideIcon>> = {
  list: List,
  inbox: Inbox,
  user: User,
  hourglass: Hourglass,
  alert: AlertTriangle,
  'user-plus': UserPlus,
  pause: CirclePause,
  star: Star,
  flag: Flag,
  flame: Flame,
  tag: Tag,
  users: Users,
  bell: Bell,
  clock: AlarmClock,
  bug: Bug,
  wrench: Wrench,
  server: Server,
  wifi: Wifi,
  shield: Shield,
  package: Package,
  message: MessageCircle,
  help: LifeBuoy,
}

/** Those that one can choose. */
export const chosenIcons = Object.keys(viewIcons)

/** What a page of another version kept may have a sign that this one does not know. */
export const iconOf = (name: string): LucideIcon => viewIcons[name] ?? List
