/** Where a desk is found, and what puts it into another site's pages. */

export const publicPage = (key: string): string => `${location.origin}/chat/${key}`
export const formPage = (key: string): string => `${location.origin}/help/${key}`

/** The key holds nothing that HTML would read otherwise: lower-case letters, digits and dashes. */
export const snippet = (key: string): string =>
  `<script src="${location.origin}/widget.js" data-desk="${key}" async></script>`

export const longestOrigins = 50
const origin = /^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/

/** @returns web origins as people write them, one a line: without the path, in lower case, each once */
export function readOrigins(text: string): string[] {
  const lines = text
    .split(/[\s,;]+/)
    .filter((line) => line !== '')
    .map(toOrigin)
  return [...new Set(lines)]
}

/** An address of a page stands for its site; what is no address stays as it is, to be told of. */
function toOrigin(line: string): string {
  const url = /^https?:\/\//i.test(line) ? URL.parse(line) : null
  return url === null || url.host === '' ? line : url.origin.toLowerCase()
}

/** @returns the first that is no web origin, or `undefined` */
export function findWrongOrigin(origins: readonly string[]): string | undefined {
  return origins.find((one) => !origin.test(one))
}
