import type { Named } from '@holdfast/contracts/schemas.ts'

/** @returns what a row refers to, with its name; `null` where it refers to nothing */
export function presentNamed(id: string | null, name: string | null): Named | null {
  return id === null ? null : { id, name: name ?? '' }
}
