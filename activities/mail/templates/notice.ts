/** A few words and at most one button: a private link, a received request, a test. */
import type { ReactElement } from 'react'
import type { House } from '../house.ts'
import type { Tongue } from '../words/index.ts'
import { button, layout, paragraph } from './layout.ts'

const codeStyle = {
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: 28,
  lineHeight: '36px',
  fontWeight: 600,
  letterSpacing: '6px',
  // Digits read from left to right in every language.
  direction: 'ltr',
  margin: '4px 0 16px',
} as const

export interface NoticeProps {
  readonly house: House
  readonly tongue: Tongue
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Shown large, to be typed somewhere else. */
  readonly code?: string | undefined
  readonly action: { readonly url: string; readonly label: string } | null
  readonly notes: readonly string[]
}

export function notice({ house, tongue, title, paragraphs, code, action, notes }: NoticeProps): ReactElement {
  return layout(
    { house, tongue, title, preview: paragraphs[0] ?? title, notes },
    ...paragraphs.map((text) => paragraph(text)),
    code !== undefined && paragraph(code, codeStyle),
    action && button(house, action.url, action.label),
  )
}
