import sanitize from 'sanitize-html'
import { linkImages } from './link-images.ts'
import { bounded, parser } from './parser.ts'

// Longer texts are seldom written, but pasted, and reading them as markdown would hold everybody else up. The same for
// what is made to grow as HTML: tables of empty cells, thousands of links.
const maxMarkdownLength = 20_000
const maxHtmlLength = 60_000
const maxCells = 20_000

parser.core.ruler.push('link_images', ({ tokens }) => {
  for (const token of tokens) if (token.children) token.children = linkImages(token.children)
})

// The page that shows a message has headings of its own above it.
const headings = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' }

/** The second wall: even if the first let something through, this is all that comes out. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    ...headings,
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
  },
}

/**
 * @returns markdown as HTML that is safe to show: no scripts, no styles, no pictures from elsewhere (they become links),
 * links to http, https and mailto only. What is too long to be read as markdown is shown as it was written.
 */
export function renderMarkdown(body: string): string {
  const text = bounded(body)
  const isSlow = text.length > maxMarkdownLength || cellsOf(text) > maxCells
  const html = isSlow ? null : parser.render(text)
  return html === null || html.length > maxHtmlLength ? asWritten(text) : sanitize(html, allowed)
}

function asWritten(text: string): string {
  return `<p>${parser.utils.escapeHtml(text).replaceAll('\n', '<br />')}</p>`
}

/** @returns how many cells a table of all lines would have; rows are filled up to the width of the first one */
function cellsOf(text: string): number {
  const lines = text.split('\n')
  return lines.length * lines.reduce((widest, line) => Math.max(widest, line.split('|').length - 1), 0)
}
