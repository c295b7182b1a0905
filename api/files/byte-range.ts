import type { ByteRange } from '@holdfast/files/store.ts'

/**
 * Reads a `Range` of one stretch (RFC 9110).
 * @returns `null` for the whole: no range, several, or something else than bytes; `unsatisfiable` for none of its bytes
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^\s*bytes=\s*([0-9]{0,15})-([0-9]{0,15})\s*$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes)
    return length === 0 ? 'unsatisfiable' : { first: sizeBytes - length, last: sizeBytes - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return null
  if (first >= sizeBytes) return 'unsatisfiable'
  return { first, last: to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) }
}
