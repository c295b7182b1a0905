import { File, FileArchive, FileImage, FileText, Film, type LucideIcon, Music } from 'lucide-react'
import { cn } from '../../lib/cn.ts'

const byKind: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^video\//, Film],
  [/^audio\//, Music],
  [/zip|compressed|tar|gzip/, FileArchive],
  [/^text\/|pdf|document|sheet|presentation/, FileText],
]

export function FileIcon({ contentType, className }: { contentType: string | null; className?: string }) {
  const Icon = byKind.find(([pattern]) => pattern.test(contentType ?? ''))?.[1] ?? File
  return <Icon aria-hidden className={cn('size-3.5 shrink-0 text-muted-foreground', className)} />
}
