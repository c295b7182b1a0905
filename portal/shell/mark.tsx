/** The mark of Holdfast: two posts that hold something. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      className={className}
      aria-hidden="true"
    >
      <path d="M5 3v18M19 3v18M5 12h3.4M15.6 12H19" />
      <circle cx="12" cy="12" r="3.6" className="text-primary" stroke="currentColor" />
    </svg>
  )
}
