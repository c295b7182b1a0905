import type { NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import {
  AlarmClock,
  AtSign,
  CircleDot,
  Inbox,
  Lock,
  type LucideIcon,
  MailCheck,
  MessageSquare,
  MessagesSquare,
  UserRoundPlus,
} from 'lucide-react'
import { cn } from '../../lib/cn.ts'

const icons: Readonly<Record<NotificationKind, LucideIcon>> = {
  escalation: AlarmClock,
  mention: AtSign,
  assigned: UserRoundPlus,
  reply: MessageSquare,
  note: Lock,
  status: CircleDot,
  chat_waiting: MessagesSquare,
  team_queue: Inbox,
  request_received: MailCheck,
}

/** Only clocks are in colour. */
export function NotificationIcon({ kind, className }: { kind: NotificationKind; className?: string }) {
  const Icon = icons[kind]
  return (
    <Icon
      aria-hidden
      className={cn('size-4', kind === 'escalation' ? 'text-sla-late' : 'text-muted-foreground', className)}
    />
  )
}
