/** The one primary button of a form. While it works it stays in reach of the keyboard, and says so. */
export function Submit({ label, busyLabel, busy }: { label: string; busyLabel?: string; busy: boolean }) {
  return (
    <button type="submit" class="button primary wide" aria-disabled={busy ? 'true' : undefined}>
      {busy && <span class="spinner" aria-hidden="true" />}
      {busy ? (busyLabel ?? label) : label}
    </button>
  )
}
