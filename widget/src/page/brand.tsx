/** Whose page it is. */
export function Brand({ name }: { name: string | undefined }) {
  return (
    <div class="brand">
      <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" stroke-width={1.6}>
        <path d="M3 1.5v13M13 1.5v13" />
        <circle cx="8" cy="8" r="2.8" />
        <path d="M3 8h2.2M10.8 8H13" />
      </svg>
      <span dir="auto">{name ?? ''}</span>
    </div>
  )
}
