/** Addresses and names as they may stand in headers. */

export interface MailAddress {
  readonly name: string
  readonly address: string
}

// Control characters end a header's line; the others turn the direction of writing, so that a name reads as another.
const unfit = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const plainAddress = /^[^\s<>@,;:"()[\]\\]{1,64}@[^\s<>@,;:"()[\]\\]{1,255}$/

/** @returns the text on one line, fit for a header */
export function oneLine(text: string, maxLength = 200): string {
  const line = text.replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).trimEnd()}…`
}

/** @returns whether it is one address and nothing else */
export function isAddress(text: string): boolean {
  return plainAddress.test(text) && oneLine(text, 400) === text
}

/** Reads `Name <address>` or a bare address. @throws Error that shows what it cannot read */
export function parseAddress(text: string): MailAddress {
  const [, name = '', inBrackets] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? []
  const address = inBrackets ?? text.trim()
  if (!isAddress(address)) throw new Error(`not an address: ${text}`)
  return { name: oneLine(name.replace(/^"|"$/g, '')), address }
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** @returns the address with a tag that its mailbox ignores, so that what comes back says what it is about */
export function tagAddress(address: string, tag: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`
}
