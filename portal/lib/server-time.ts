/** How far the clock of this machine is from the server's: clocks of requests count by the server's. */
let offsetMs = 0
let uncertaintyMs = Number.POSITIVE_INFINITY

/** A `Date` header is whole seconds; the answer of the shortest round trip says most. */
export function noteServerTime(header: string | null, startedAt: number, now = Date.now()): void {
  if (!header) return
  const server = Date.parse(header) + 500
  const roundTripMs = now - startedAt
  if (Number.isNaN(server) || roundTripMs > uncertaintyMs) return
  uncertaintyMs = roundTripMs
  const measured = server - (startedAt + roundTripMs / 2)
  // Under a second and a half it is the rounding of the header, not the clock.
  offsetMs = Math.abs(measured) < 1_500 ? 0 : measured
}

/** Epoch milliseconds as the server counts them. */
export const serverNow = (): number => Date.now() + offsetMs
