/** How a file is cut into parts. */
const mebibyte = 1024 * 1024
/** S3 takes no more. */
const maxParts = 10_000

/** Up to here a file is uploaded in one go. */
export const singleUploadBytes = 16 * mebibyte

/** @returns how long each part but the last is; `null` for a file that is uploaded in one go. */
export function planParts(sizeBytes: number): number | null {
  if (sizeBytes <= singleUploadBytes) return null
  return Math.max(singleUploadBytes, Math.ceil(sizeBytes / maxParts / mebibyte) * mebibyte)
}

/** @returns how many parts a file has. */
export function countParts(sizeBytes: number, partSizeBytes: number | null): number {
  return partSizeBytes === null ? 1 : Math.ceil(sizeBytes / partSizeBytes)
}

/** @returns how long a part is, counted from 1. */
export function sizeOfPart(sizeBytes: number, partSizeBytes: number | null, number: number): number {
  return partSizeBytes === null ? sizeBytes : Math.min(partSizeBytes, sizeBytes - (number - 1) * partSizeBytes)
}
