import { bounded, cutText, parser, type Token } from './parser.ts'

/** @returns what markdown says, without its signs: one line for each paragraph, item or line of code */
export function plainText(body: string): string {
  const lines = parser.parse(bounded(body), {}).flatMap(textOf)
  return lines.join('\n').trim()
}

/** @returns the beginning of what markdown says on one line, of at most `max` characters with the ellipsis */
export function excerpt(body: string, max: number): string {
  // A character of text seldom takes more than a few of markup.
  const text = plainText(bounded(body, max * 8 + 1_000))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= max ? text : `${cutText(text, max - 1).trimEnd()}…`
}

function textOf(token: Token): string[] {
  if (token.type === 'inline') return [(token.children ?? []).map(inlineText).join('')]
  if (token.type === 'fence' || token.type === 'code_block') return [token.content.trimEnd()]
  return []
}

function inlineText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
  // A picture's text is what stands in for it.
  return token.type === 'image' || token.type === 'text' || token.type === 'code_inline' ? token.content : ''
}
