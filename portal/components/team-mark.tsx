import { hueOf } from './initials.ts'

/** The small square that a team is known by. */
export function TeamMark({ teamId }: { teamId: string }) {
  return (
    <span
      aria-hidden
      style={{ '--hue': hueOf(teamId) }}
      className="size-2 shrink-0 rounded-[2px] bg-[oklch(0.62_0.06_var(--hue))]"
    />
  )
}
