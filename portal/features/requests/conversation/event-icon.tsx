import {
  AlarmClock,
  ArrowRightLeft,
  Ban,
  BellRing,
  CheckCheck,
  CircleCheck,
  CircleDot,
  CirclePause,
  Link2,
  type LucideIcon,
  MessageSquareOff,
  Pencil,
  Play,
  RotateCcw,
  Split,
  Star,
  TriangleAlert,
  Undo2,
  Unlink,
  UserCheck,
  UserMinus,
  UserPlus,
} from 'lucide-react'
import { cn } from '../../../lib/cn.ts'

const icons: Readonly<Record<string, LucideIcon>> = {
  routed: Split,
  taken: UserCheck,
  assigned: UserPlus,
  unassigned: UserMinus,
  handed_over: ArrowRightLeft,
  returned_to_line: Undo2,
  agent_replied: CircleCheck,
  requester_replied: Play,
  waiting: CirclePause,
  resumed: Play,
  resolved: CircleCheck,
  resolution_changed: Pencil,
  confirmed: CheckCheck,
  closed: CheckCheck,
  reopened: RotateCcw,
  cancelled: Ban,
  edited: Pencil,
  breached: TriangleAlert,
  escalated: BellRing,
  escalation_unacknowledged: BellRing,
  escalation_acknowledged: BellRing,
  reminded: AlarmClock,
  chat_ended: MessageSquareOff,
  relation_added: Link2,
  relation_removed: Unlink,
  rated: Star,
}

export function EventIcon({ type, className }: { type: string; className?: string }) {
  const Icon = icons[type] ?? CircleDot
  return (
    <Icon
      aria-hidden
      className={cn('size-3.5', type === 'breached' ? 'text-sla-late' : 'text-muted-foreground', className)}
    />
  )
}
