import { createHash } from 'node:crypto'

/** @returns SHA-256 of what was asked, by which a repetition is told from something else with the same key */
export function fingerprint(operation: string, body: unknown): string {
  return createHash('sha256').update(operation).update('\0').update(canonical(body)).digest('hex')
}

/** The same whatever the order in which a client writes its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
