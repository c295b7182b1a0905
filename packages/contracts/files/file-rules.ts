/** What files an organization takes (features A10). */
import Type, { type Static } from 'typebox'
import { closed } from '../schemas.ts'
import { largestFileBytes } from './create-file.ts'

const TypePattern = Type.String({
  maxLength: 200,
  pattern: '^[a-z0-9!#$&^_.+-]{1,100}/(\\*|[a-z0-9!#$&^_.+-]{1,100})$',
  description: 'Such as `application/pdf` or `image/*`',
})

const limits = {
  maxBytes: Type.Integer({ minimum: 1, maximum: largestFileBytes, description: 'Of one file' }),
  allowedTypes: Type.Array(TypePattern, { maxItems: 200, description: 'Empty: all that are not refused' }),
  refusedTypes: Type.Array(TypePattern, { maxItems: 200 }),
  quotaBytes: Type.Integer({ minimum: 0, maximum: 1024 * largestFileBytes, description: 'Of all files together' }),
}

export const FileRules = Type.Object({ ...limits, version: Type.Integer({ description: '0: the defaults' }) })
export type FileRules = Static<typeof FileRules>

/** What whoever sends files needs to know; the room of the organization is its own business. */
export const OpenFileRules = Type.Object({ ...FileRules.properties, quotaBytes: Type.Optional(limits.quotaBytes) })
export type OpenFileRules = Static<typeof OpenFileRules>

export const PutFileRulesBody = closed(limits)
export type PutFileRulesBody = Static<typeof PutFileRulesBody>

/** What runs when it is opened: programs, installers, scripts. */
export const runnableTypes: readonly string[] = [
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-dosexec',
  'application/x-msi',
  'application/x-ms-shortcut',
  'application/x-ms-regedit',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-deb',
  'application/x-rpm',
  'application/vnd.android.package-archive',
  'application/java-archive',
  'application/java-vm',
  'application/x-shockwave-flash',
  'application/vnd.ms-htmlhelp',
  'application/x-script',
  'application/x-sh',
  'text/x-shellscript',
  'application/javascript',
  'text/javascript',
]

const mebibyte = 1024 * 1024

/** Where an organization has said nothing. */
export const defaultFileRules: FileRules = {
  maxBytes: 50 * mebibyte,
  allowedTypes: [],
  refusedTypes: [...runnableTypes],
  quotaBytes: 50 * 1024 * mebibyte,
  version: 0,
}

/** @returns whether files of the type are taken; parameters such as `charset` do not matter. */
export function takesType(
  { allowedTypes, refusedTypes }: Pick<FileRules, 'allowedTypes' | 'refusedTypes'>,
  type: string,
) {
  const name = plainType(type)
  const isIn = (patterns: readonly string[]) => patterns.some((pattern) => matches(pattern, name))
  return !isIn(refusedTypes) && (allowedTypes.length === 0 || isIn(allowedTypes))
}

/** @returns a media type without parameters, in lower case. */
export function plainType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function matches(pattern: string, type: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type
}
