/** Pure: what a button of the toolbar does to the text. */
export interface TextEdit {
  /** What is replaced, and by what. */
  readonly from: number
  readonly to: number
  readonly insert: string
  /** What is selected afterwards. */
  readonly selectFrom: number
  readonly selectTo: number
}

interface Selected {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Sets the selection off, or takes the marks away where it is set off already. */
export function toggleMarks({ text, from, to }: Selected, mark: string): TextEdit {
  const length = mark.length
  const isMarked = text.slice(from - length, from) === mark && text.slice(to, to + length) === mark
  const insert = text.slice(from, to)
  if (isMarked)
    return { from: from - length, to: to + length, insert, selectFrom: from - length, selectTo: to - length }
  return { from, to, insert: mark + insert + mark, selectFrom: from + length, selectTo: to + length }
}

/** Code of several lines gets a block of its own. */
export function toggleCode(selected: Selected): TextEdit {
  const { text, from, to } = selected
  const chosen = text.slice(from, to)
  if (!chosen.includes('\n')) return toggleMarks(selected, '`')
  const lead = from > 0 && text[from - 1] !== '\n' ? '\n' : ''
  const insert = `${lead}\`\`\`\n${chosen}\n\`\`\`\n`
  const start = from + lead.length + 4
  return { from, to, insert, selectFrom: start, selectTo: start + chosen.length }
}

/** Makes the lines items of a list, or plain again where all of them are. */
export function toggleList({ text, from, to }: Selected): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const endOfLine = text.indexOf('\n', to)
  const end = endOfLine < 0 ? text.length : endOfLine
  const lines = text.slice(start, end).split('\n')
  const isList = lines.every((line) => line.startsWith('- '))
  const insert = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n')
  return { from: start, to: end, insert, selectFrom: start + insert.length, selectTo: start + insert.length }
}

/** The selection becomes the words of a link, or its address where it is one. */
export function makeLink({ text, from, to }: Selected, words: string): TextEdit {
  const chosen = text.slice(from, to)
  const isAddress = /^https?:\/\/\S+$/.test(chosen)
  const label = isAddress || chosen === '' ? words : chosen
  const address = isAddress ? chosen : 'https://'
  const insert = `[${label}](${address})`
  const at = isAddress ? from + 1 : from + label.length + 3
  return { from, to, insert, selectFrom: at, selectTo: at + (isAddress ? label.length : address.length) }
}

/** Puts words in place of a stretch, with room around them. */
export function replaceStretch(text: string, from: number, to: number, words: string): TextEdit {
  const before = from > 0 && !/\s/.test(text[from - 1] ?? '') ? ' ' : ''
  const insert = before + words
  const end = from + insert.length
  return { from, to, insert, selectFrom: end, selectTo: end }
}
