/** A chat, from its first word to its last. */
import { Text } from '@react-email/components'
import { createElement as h, type ReactElement } from 'react'
import type { House } from '../house.ts'
import type { Tongue } from '../words/index.ts'
import { layout, paragraph, soft } from './layout.ts'
import { type Said, said } from './said.ts'

export interface TranscriptLine {
  readonly author: string
  readonly at: Date
  readonly said: Said
}

export interface TranscriptProps {
  readonly house: House
  readonly tongue: Tongue
  readonly title: string
  readonly lines: readonly TranscriptLine[]
}

export function transcript({ house, tongue, title, lines }: TranscriptProps): ReactElement {
  const { words } = tongue
  const head = { color: soft, fontSize: 13, lineHeight: '20px', margin: '12px 0 4px' }
  return layout(
    { house, tongue, title, preview: words.transcript.intro(house.organization.name), notes: [] },
    paragraph(words.transcript.intro(house.organization.name)),
    ...(lines.length === 0 ? [paragraph(words.transcript.nothing)] : []),
    ...lines.map(({ author, at, said: what }, index) =>
      h(
        'div',
        { key: index },
        h(Text, { className: 'soft', style: head }, h('strong', null, author), ` · ${tongue.showTime(at)}`),
        said(what, words),
      ),
    ),
  )
}
