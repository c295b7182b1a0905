/** What happened in requests, one after the other, each with what was said. */
import { Heading, Text } from '@react-email/components'
import { createElement as h, type ReactElement, type ReactNode } from 'react'
import type { House } from '../house.ts'
import type { Tongue } from '../words/index.ts'
import { button, ink, layout, paragraph, smallLink, soft } from './layout.ts'
import { type Said, said } from './said.ts'

export interface DigestEntry {
  readonly sentence: string
  readonly at: Date
  /** Further words of the desk's, such as a due time. */
  readonly detail: string | null
  readonly said: Said | null
}

export interface DigestSection {
  readonly number: string
  readonly title: string
  readonly url: string
  readonly byLink: boolean
  readonly entries: readonly DigestEntry[]
}

export interface DigestProps {
  readonly house: House
  readonly tongue: Tongue
  readonly sections: readonly DigestSection[]
  /** Changes that are not shown. */
  readonly more: number
  readonly unsubscribeUrl: string | null
  readonly linkNote: string | null
}

export function digest({ house, tongue, sections, more, unsubscribeUrl, linkNote }: DigestProps): ReactElement {
  const { words } = tongue
  const [only] = sections
  const isOne = sections.length === 1 && only !== undefined
  const count = sections.reduce((sum, { entries }) => sum + entries.length, more)
  const notes: ReactNode[] = [
    ...(linkNote === null ? [] : [linkNote]),
    ...(house.replyTo === null ? [words.noReplies] : []),
    words.why(house.organization.name),
    ...(unsubscribeUrl === null ? [] : [smallLink(unsubscribeUrl, isOne ? words.unsubscribe : words.unsubscribeAll)]),
  ]
  const title = isOne ? `[${only.number}] ${only.title}` : words.changes(count, sections.length)
  const preview = sections
    .flatMap(({ entries }) => entries.map(({ sentence }) => sentence))
    .slice(0, 3)
    .join(' · ')
  return layout(
    { house, tongue, title, preview, notes },
    ...sections.map((section) => showSection(section, house, tongue, isOne)),
    more > 0 ? paragraph(words.more(more)) : null,
  )
}

function showSection(section: DigestSection, house: House, tongue: Tongue, isOnly: boolean): ReactElement {
  const { number, title, url, byLink, entries } = section
  const style = { color: ink, fontSize: 15, lineHeight: '22px', fontWeight: 600, margin: '20px 0 8px' }
  return h(
    'div',
    { key: number },
    isOnly ? null : h(Heading, { as: 'h2', className: 'ink', style }, `${number} ${title}`),
    ...entries.map((entry, index) => h('div', { key: index }, ...showEntry(entry, tongue))),
    button(house, url, byLink ? tongue.words.followRequest : tongue.words.openRequest),
  )
}

function showEntry({ sentence, at, detail, said: what }: DigestEntry, tongue: Tongue): ReactNode[] {
  const head = { color: soft, fontSize: 13, lineHeight: '20px', margin: '12px 0 4px' }
  return [
    h(Text, { key: 'head', className: 'soft', style: head }, h('strong', null, sentence), ` · ${tongue.showTime(at)}`),
    detail === null ? null : h('div', { key: 'detail' }, paragraph(detail)),
    what === null ? null : h('div', { key: 'said' }, said(what, tongue.words)),
  ]
}
