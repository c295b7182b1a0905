import { endMark, startMark } from '@holdfast/db/messages/search-messages.ts'
import { plainText } from '@holdfast/markdown/plain-text.ts'

interface Excerpt {
  readonly excerpt: string
  readonly matches: { from: number; to: number }[]
}

/** @returns plain text, and where in it stands what was looked for; so nothing has to be marked up, or can be abused */
export function presentHeadline(headline: string): Excerpt {
  const text = plainText(headline).replace(/\s+/g, ' ')
  const matches: { from: number; to: number }[] = []
  let excerpt = ''
  let from: number | null = null
  for (const part of text.split(new RegExp(`([${startMark}${endMark}])`))) {
    if (part === startMark) from = excerpt.length
    else if (part === endMark) {
      if (from !== null && from < excerpt.length) matches.push({ from, to: excerpt.length })
      from = null
    } else excerpt += part
  }
  return { excerpt, matches }
}
