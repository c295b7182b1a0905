/** Types of files that have a name of their own; all others are shown as they are written. */
export const knownTypes: Readonly<Record<string, string>> = {
  'image/*': 'pictures',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'powerpoint',
  'application/vnd.oasis.opendocument.text': 'openText',
  'application/vnd.oasis.opendocument.spreadsheet': 'openSheet',
  'text/*': 'texts',
  'text/plain': 'text',
  'text/csv': 'csv',
  'message/rfc822': 'email',
  'audio/*': 'audio',
  'video/*': 'video',
  'application/zip': 'zip',
  'application/x-7z-compressed': 'sevenZip',
}

const pattern = /^[a-z0-9!#$&^_.+-]{1,100}\/(\*|[a-z0-9!#$&^_.+-]{1,100})$/

/** @returns what was typed as a pattern of types, such as `image/*`; `null` for what is none */
export function readPattern(typed: string): string | null {
  const written = typed.trim().toLowerCase()
  return pattern.test(written) ? written : null
}
