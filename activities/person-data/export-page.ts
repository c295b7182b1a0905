/** The page of an export that people read. It needs nothing but a browser, and runs nothing. */
import type { Section } from '@holdfast/db/person-data/gather.ts'

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; }
  h2 { margin-top: 2.5rem; } section article { border-top: 1px solid #ddd; padding: .5rem 0; }
  dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .1rem 1rem; margin: 0; }
  dt { color: #666; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  @media (prefers-color-scheme: dark) { body { background: #161616; color: #eee; } dt { color: #aaa; } }`

export function pageStart(at: Date): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What the desk has about you</title><style>${style}</style></head><body>
<h1>What the desk has about you</h1>
<p>As of ${at.toISOString()}. The folder <b>data</b> has the same for machines, <b>files</b> what you sent.</p>
`
}

export async function* pageOf(
  { title }: Pick<Section, 'title'>,
  rows: AsyncIterable<Record<string, unknown>>,
): AsyncGenerator<string> {
  yield `<section><h2>${escapeText(title)}</h2>\n`
  let isEmpty = true
  for await (const row of rows) {
    isEmpty = false
    const fields = Object.entries(row).filter(([, value]) => !isNothing(value))
    const list = fields.map(
      ([name, value]) => `<dt>${escapeText(labelOf(name))}</dt><dd dir="auto">${show(value)}</dd>`,
    )
    yield `<article><dl>${list.join('')}</dl></article>\n`
  }
  yield isEmpty ? '<p>Nothing.</p></section>\n' : '</section>\n'
}

export function pageEnd(): string {
  return '</body></html>\n'
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0
}

function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function show(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return escapeText(typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value))
}

function escapeText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}
