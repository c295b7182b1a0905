import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface PublishEffect {
  readonly icon: LucideIcon
  readonly text: ReactNode
}

/** What happens when it is published, a line each. */
export function EffectList({ effects }: { effects: readonly PublishEffect[] }) {
  return (
    <ul className="grid gap-1.5 text-small">
      {effects.map(({ icon: Icon, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity and never move
        <li key={index} className="flex items-start gap-2">
          <Icon aria-hidden className="mt-px size-3.5 text-muted-foreground" />
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  )
}
