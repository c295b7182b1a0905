import type { FieldKind } from '@holdfast/contracts/forms/field-kinds.ts'
import {
  AlignLeft,
  Calendar,
  CircleDot,
  Hash,
  ListChecks,
  type LucideIcon,
  SquareCheck,
  Type,
  UserRound,
} from 'lucide-react'

const icons: Readonly<Record<FieldKind, LucideIcon>> = {
  text: Type,
  long_text: AlignLeft,
  number: Hash,
  date: Calendar,
  select: CircleDot,
  multi_select: ListChecks,
  checkbox: SquareCheck,
  person: UserRound,
}

/** What a question is answered with, as a picture. */
export function KindIcon({ kind }: { kind: FieldKind }) {
  const Icon = icons[kind]
  return <Icon aria-hidden className="size-3.5 text-muted-foreground" />
}
