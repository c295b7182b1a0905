/** Makes HTML and plain text of a mail; both say the same. */
import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'

const asWritten = { options: { uppercase: false } }

export async function renderMail(body: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(body)
  const text = toPlainText(html, {
    wordwrap: 78,
    selectors: [
      { selector: 'h1', ...asWritten },
      { selector: 'h2', ...asWritten },
      ...['h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...asWritten })),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    ],
  })
  return { html, text }
}
