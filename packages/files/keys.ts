/**
 * Where the bytes of a file are: ids only. What is uploaded in one go arrives where its sender can still replace it, and
 * is moved before it is looked at.
 */
export interface FilePlace {
  readonly orgId: string
  readonly fileId: string
}

const root = 'files'
const arrivals = 'incoming'

/** @returns where a file lives. */
export function fileKey({ orgId, fileId }: FilePlace): string {
  return `${root}/${orgId}/${fileId}`
}

/** @returns where its preview lives. */
export function previewKey(place: FilePlace): string {
  return `${fileKey(place)}.preview.webp`
}

/** @returns where a file arrives that is uploaded in one go. */
export function arrivalKey({ orgId, fileId }: FilePlace): string {
  return `${arrivals}/${orgId}/${fileId}`
}

/** @returns what the keys of an organization begin with. */
export function prefixesOf(orgId: string): string[] {
  return [`${root}/${orgId}/`, `${arrivals}/${orgId}/`]
}

/** @returns where what was gathered about a person lies until somebody took it. */
export function exportKey({ orgId, exportId }: { orgId: string; exportId: string }): string {
  return `exports/${orgId}/${exportId}.zip`
}

/** @returns whose a key is; `null` for one that we never made. */
export function fileIdOf(key: string): string | null {
  return /^(?:files|incoming)\/[0-9a-f-]{36}\/([0-9a-f-]{36})(?:\.preview\.webp)?$/.exec(key)?.[1] ?? null
}
