/** What somebody wrote, as it is shown in a mail. */
import { renderMarkdown } from '@holdfast/markdown/render-markdown.ts'
import { createElement as h, type ReactElement } from 'react'
import type { Words } from '../words/index.ts'
import { ink, soft } from './layout.ts'

const longest = 8_000

export interface Said {
  readonly body: string
  readonly fileCount: number
  readonly deleted: boolean
  readonly internal: boolean
}

/** The HTML comes from renderMarkdown, which lets nothing through that runs or fetches. */
export function said({ body, fileCount, deleted, internal }: Said, words: Words): ReactElement {
  const isCut = body.length > longest
  const html = deleted ? '' : renderMarkdown(isCut ? body.slice(0, longest) : body)
  const notes = [deleted && words.deleted, isCut && words.cut, fileCount > 0 && words.files(fileCount)].filter(Boolean)
  const style = {
    color: ink,
    fontSize: 14,
    lineHeight: '22px',
    borderRadius: 6,
    ...(internal && { backgroundColor: '#fbf6dd', padding: '10px 12px' }),
  }
  return h(
    'div',
    { className: internal ? 'ink note' : 'ink', style },
    // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown has made it safe, and nothing else has touched it.
    h('div', { className: 'said', dangerouslySetInnerHTML: { __html: html } }),
    ...notes.map((note, index) =>
      h('p', { key: index, className: 'soft', style: { color: soft, margin: '0 0 10px' } }, note),
    ),
  )
}
