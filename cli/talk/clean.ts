/** Texts of strangers, made harmless for a terminal: what would move its cursor, colour it or turn its writing round. */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** @returns the text with its own lines and nothing else that steers a terminal */
export function cleanText(text: string): string {
  const lines = text.replaceAll('\t', '  ').split(/\r\n|[\n\r\u2028\u2029]/)
  return lines
    .map((line) => line.replace(harmful, '').trimEnd())
    .join('\n')
    .trim()
}

/** @returns it on one line, such as a name */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** @returns it on one line of at most so many characters */
export function cut(text: string, most: number): string {
  const characters = [...cleanLine(text)]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
