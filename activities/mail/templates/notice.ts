/** A few words and at most one button: a private link, a received request, a test. */
import type { ReactElement } from 'react'
import type { House } from '../house.ts'
import type { Tongue } from '../words/index.ts'
import { button, layout, paragraph } from './layout.ts'

export interface NoticeProps {
  readonly house: House
  readonly tongue: Tongue
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly action: { readonly url: string; readonly label: string } | null
  readonly notes: readonly string[]
}

export function notice({ house, tongue, title, paragraphs, action, notes }: NoticeProps): ReactElement {
  return layout(
    { house, tongue, title, preview: paragraphs[0] ?? title, notes },
    ...paragraphs.map((text) => paragraph(text)),
    action && button(house, action.url, action.label),
  )
}
