import { AppError } from '@holdfast/contracts/errors.ts'

/** @returns the `ETag` of a version. */
export function formatEtag(version: number): string {
  return `"${version}"`
}

/**
 * Reads `If-Match`. A proxy that compresses makes the tag weak; the version in it is as good.
 * @returns `undefined` where there is none, or where any version is welcome (`*`)
 * @throws AppError `validation_failed` for what was never one of our tags
 */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const version = /^\s*(?:W\/)?"([0-9]{1,9})"\s*$/.exec(header)?.[1]
  if (version !== undefined) return Number(version)
  const message = 'must be the ETag of the version that was read'
  throw new AppError('validation_failed', `headers/if-match ${message}`, {
    errors: [{ path: 'headers/if-match', message }],
  })
}

/** As `readIfMatch`, where the version is mandatory. @throws AppError `precondition_required` */
export function requireIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) throw new AppError('precondition_required')
  return readIfMatch(header)
}
