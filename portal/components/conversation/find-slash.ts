/** Pure: whether a canned reply is being asked for: `/greeting` at the beginning of a word, up to the caret. */
export interface Slash {
  readonly query: string
  /** Where the `/` stands. */
  readonly from: number
}

export function findSlash(text: string, caret: number): Slash | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret)
  const found = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u.exec(line)
  if (!found) return null
  const query = found[1] ?? ''
  return { query, from: caret - query.length - 1 }
}
