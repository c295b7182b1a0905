/** How markdown is read here: as people write it in a chat, without HTML. */
import createParser, { type MarkdownIt, type Token } from 'markdown-it'

/** Longer texts are cut: nobody may write them, and reading them would cost everybody. */
const maxLength = 60_000

const linkable = /^(?:https?:\/\/|mailto:)/i

/** Only what begins with a scheme is a link: `README.md` is a file here, not a site in Moldova. */
export const parser: MarkdownIt = createParser({ html: false, linkify: true, breaks: true })
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
parser.validateLink = (url) => linkable.test(url.trim())

export type { Token }

/** @returns the text cut to what is read of it */
export function bounded(body: string, max: number = maxLength): string {
  return body.length <= max ? body : cutText(body, max)
}

/** @returns at most `max` UTF-16 units of the text, without half a character at the end */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
