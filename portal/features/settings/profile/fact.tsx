/** Something that one may read of oneself. */
export function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-muted-foreground">{label}</dt>
      <dd dir="auto" className="truncate text-start">
        {value ?? '–'}
      </dd>
    </div>
  )
}
