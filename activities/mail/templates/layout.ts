/** What all mails look like. Read in light and in dark; nothing is fetched but the organization's own logo. */
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import { type CSSProperties, createElement as h, type ReactElement, type ReactNode } from 'react'
import type { House } from '../house.ts'
import type { Tongue } from '../words/index.ts'
import { readableOn } from './contrast.ts'

const font = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
export const ink = '#2b2926'
export const soft = '#6f6b65'
export const line = '#e5e3de'

/** Programs that know the reader's scheme; the others show the light one. */
const darkStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.said p { margin: 0 0 10px } .said > :last-child { margin-bottom: 0 } .said pre { white-space: pre-wrap; font-size: 13px } .said blockquote { margin: 0 0 10px; padding-left: 12px; border-left: 3px solid ${line}; }
@media (prefers-color-scheme: dark) {
  .page, .page > table, .page > table > tbody > tr > td { background-color: #161514 !important }
  .card hr, .said blockquote { border-color: #35332f !important }
  .card { background-color: #1c1b19 !important; border-color: #35332f !important }
  .ink, .ink * { color: #e6e4df !important } .soft, .soft * { color: #a19d96 !important } .note { background-color: #2e2a1c !important }
  .button { color: #ffffff !important }
}`

const styles = {
  page: { backgroundColor: '#f4f3ef', fontFamily: font, margin: 0, padding: '24px 12px' },
  card: {
    backgroundColor: '#ffffff',
    border: `1px solid ${line}`,
    borderRadius: 8,
    maxWidth: 600,
    padding: '24px 28px',
  },
  title: { color: ink, fontSize: 18, lineHeight: '24px', fontWeight: 600, margin: '0 0 16px' },
  small: { color: soft, fontSize: 12, lineHeight: '18px', margin: '0 0 6px' },
  line: { borderColor: line, margin: '20px 0 16px' },
} satisfies Record<string, CSSProperties>

export interface LayoutProps {
  readonly house: House
  readonly tongue: Tongue
  readonly title: string
  /** What lists of mails show behind the subject. */
  readonly preview: string
  /** Small print, a paragraph each. */
  readonly notes: readonly ReactNode[]
}

export function layout({ house, tongue, title, preview, notes }: LayoutProps, ...children: ReactNode[]): ReactElement {
  const { replyTo, logoUrl, organization, footer } = house
  const marker =
    replyTo === null
      ? null
      : h(Text, { key: 'm', className: 'soft', style: styles.small }, `—— ${tongue.words.replyHere} ——`)
  const logo =
    logoUrl && h(Img, { key: 'l', src: logoUrl, alt: organization.name, height: 32, style: { marginBottom: 16 } })
  const small = [...notes, ...footer.split('\n').filter((paragraph) => paragraph.trim() !== '')]
  return h(
    Html,
    { lang: tongue.language, dir: tongue.direction },
    h(
      Head,
      null,
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('style', null, darkStyle),
    ),
    h(Preview, null, preview),
    h(
      Body,
      { className: 'page', style: styles.page },
      h(
        Container,
        { className: 'card', style: styles.card },
        marker,
        logo,
        h(Heading, { as: 'h1', className: 'ink', style: styles.title }, title),
        ...children,
        small.length > 0 && h(Hr, { style: styles.line }),
        ...small.map((note, index) => h(Text, { key: index, className: 'soft', style: styles.small }, note)),
      ),
    ),
  )
}

export function button(house: House, href: string, label: string): ReactElement {
  const style = {
    backgroundColor: house.accentColour,
    color: readableOn(house.accentColour),
    borderRadius: 6,
    padding: '9px 16px',
    fontSize: 14,
    fontWeight: 600,
    textDecoration: 'none',
    display: 'inline-block',
  }
  return h(Section, { key: href, style: { margin: '12px 0' } }, h(Button, { href, style }, label))
}

export function paragraph(text: ReactNode, style: CSSProperties = {}): ReactElement {
  return h(
    Text,
    { className: 'ink', style: { color: ink, fontSize: 14, lineHeight: '22px', margin: '0 0 10px', ...style } },
    text,
  )
}

export function smallLink(href: string, label: string): ReactElement {
  return h(Link, { href, style: { color: soft, textDecoration: 'underline' } }, label)
}
