import { invalidFilter } from './errors.ts'

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | '[' | ']' }

const pattern =
  /\s*(?:(?<mark>[()[\]])|(?<quoted>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.:$-])|(?<word>[A-Za-z$.][\w.:$-]*))/y

/** @throws ScimError `invalidFilter` at what is no part of a filter */
export function readTokens(filter: string): Token[] {
  const tokens: Token[] = []
  const text = filter.trimEnd()
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex
    const { mark, quoted, number, word } = pattern.exec(text)?.groups ?? {}
    if (mark) tokens.push({ kind: 'mark', text: mark as '(' })
    else if (quoted) tokens.push({ kind: 'value', value: readText(quoted) })
    else if (number) tokens.push({ kind: 'value', value: Number(number) })
    else if (word) tokens.push(readWord(word))
    else throw invalidFilter(`The filter cannot be read from “${text.slice(at, at + 40)}” on`)
  }
  return tokens
}

function readWord(text: string): Token {
  const lower = text.toLowerCase()
  // Entra ID writes "True" and "False".
  if (lower === 'true' || lower === 'false') return { kind: 'value', value: lower === 'true' }
  if (lower === 'null') return { kind: 'value', value: null }
  return { kind: 'word', text }
}

/** Values are written as JSON writes them. */
function readText(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    throw invalidFilter(`The value ${quoted.slice(0, 40)} is not written as JSON writes texts`)
  }
}
