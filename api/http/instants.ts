/** @returns an instant of PostgreSQL as ISO 8601 in UTC; `null` for none, and for `infinity`, which means never */
export function presentInstant(value: string | Date | null): string | null {
  if (value === null || value === 'infinity') return null
  return new Date(value).toISOString()
}

/** As `presentInstant`, for what is always there. */
export function presentTime(value: string | Date): string {
  return new Date(value).toISOString()
}
