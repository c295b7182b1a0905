/** Sizes as administrators write them: a number and a unit. A megabyte here is 1024 × 1024 bytes, as systems count. */

const kibibyte = 1024
export const units = ['kilobyte', 'megabyte', 'gigabyte'] as const
export type Unit = (typeof units)[number]

const bytesOf: Record<Unit, number> = { kilobyte: kibibyte, megabyte: kibibyte ** 2, gigabyte: kibibyte ** 3 }

/** @returns the greatest unit that the size is a whole or a short number of */
export function unitOf(bytes: number): Unit {
  return units.toReversed().find((unit) => bytes >= bytesOf[unit]) ?? 'kilobyte'
}

/** @returns the size in a unit, with at most two digits after the point */
export function toAmount(bytes: number, unit: Unit): number {
  return Math.round((bytes / bytesOf[unit]) * 100) / 100
}

export function toBytes(amount: number, unit: Unit): number {
  return Math.round(amount * bytesOf[unit])
}
