/** Cuts a filter into its words. Whatever is typed has a reading; what is wrong with it is said where it stands. */

/** A piece of the text, from `start` up to before `end`. */
export interface Piece {
  readonly start: number
  readonly end: number
}

export interface ValueToken extends Piece {
  /** Without its quotes. */
  readonly text: string
  readonly isQuoted: boolean
}

export interface Token extends Piece {
  readonly negated: boolean
  /** What stands before the colon, in lower case; `null` for a word to look for. */
  readonly key: (Piece & { readonly text: string }) | null
  /** Of a key the values between commas, of a word itself. */
  readonly values: readonly ValueToken[]
  readonly isUnclosed: boolean
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at += 1
      continue
    }
    const token = readToken(text, at)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function readToken(text: string, start: number): Token {
  const negated = text[start] === '-' && start + 1 < text.length && !isSpace(text[start + 1])
  const from = negated ? start + 1 : start
  const key = readKey(text, from)
  const values: ValueToken[] = []
  let at = key === null ? from : key.end + 1
  let isUnclosed = false
  for (;;) {
    const read = readValue(text, at, key !== null)
    if (read.token.end > read.token.start) values.push(read.token)
    isUnclosed ||= read.isUnclosed
    at = read.token.end
    if (key === null || text[at] !== ',') break
    at += 1
  }
  return { start, end: at, negated, key, values, isUnclosed }
}

/** Only letters make a key: `10:30` and `http://` with its slashes are words. */
function readKey(text: string, start: number): Token['key'] {
  const match = /^([a-z]+):(?!\/\/)/i.exec(text.slice(start, start + 40))
  if (!match?.[1]) return null
  return { start, end: start + match[1].length, text: match[1].toLowerCase() }
}

function readValue(text: string, start: number, endsAtComma: boolean): { token: ValueToken; isUnclosed: boolean } {
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1)
    const end = close < 0 ? text.length : close + 1
    const inside = text.slice(start + 1, close < 0 ? text.length : close)
    return { token: { start, end, text: inside, isQuoted: true }, isUnclosed: close < 0 }
  }
  let end = start
  while (end < text.length && !isSpace(text[end]) && !(endsAtComma && text[end] === ',')) end += 1
  // A quote in the middle of a word cannot be written again, and nothing is lost without it.
  const inside = text.slice(start, end).replaceAll('"', '')
  return { token: { start, end, text: inside, isQuoted: false }, isUnclosed: false }
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char)
}
