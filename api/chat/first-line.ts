const maxLength = 80

/** @returns the first line with something in it, cut between words; what a chat is called in lists */
export function firstLine(message: string): string {
  const line = (message.split(/[\r\n]+/).find((text) => text.trim() !== '') ?? message).replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= maxLength) return line
  const cut = characters.slice(0, maxLength - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > maxLength / 2 ? cut.slice(0, lastSpace) : cut}…`
}
