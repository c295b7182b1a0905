import type { FormIcon as FormIconName } from '@holdfast/contracts/forms/field-kinds.ts'
import {
  Building,
  CalendarDays,
  CircleHelp,
  CreditCard,
  FileText,
  KeyRound,
  Laptop,
  type LucideIcon,
  Mail,
  MessageSquare,
  Package,
  Printer,
  Shield,
  Smartphone,
  Truck,
  UserMinus,
  UserPlus,
  Wifi,
  Wrench,
} from 'lucide-react'

const icons: Readonly<Record<FormIconName, LucideIcon>> = {
  'file-text': FileText,
  wrench: Wrench,
  'key-round': KeyRound,
  package: Package,
  laptop: Laptop,
  smartphone: Smartphone,
  printer: Printer,
  wifi: Wifi,
  mail: Mail,
  'user-plus': UserPlus,
  'user-minus': UserMinus,
  shield: Shield,
  calendar: CalendarDays,
  'credit-card': CreditCard,
  building: Building,
  truck: Truck,
  'circle-help': CircleHelp,
  'message-square': MessageSquare,
}

/** The picture of a form. */
export function FormIcon({ name, className }: { name: FormIconName; className?: string }) {
  const Icon = icons[name]
  return <Icon aria-hidden className={className} />
}
