import { renderMarkdown } from '@holdfast/markdown/render-markdown.ts'
import { LRUCache } from 'lru-cache'

/** What one version of a message says never changes, and many read it at once when it is new. */
const rendered = new LRUCache<string, string>({
  max: 20_000,
  maxSize: 32_000_000,
  sizeCalculation: ({ length }) => length + 100,
})

/** @returns a message's body as safe HTML */
export function renderBody({ id, version, body }: { id: string; version: number; body: string }): string {
  if (body === '') return ''
  const key = `${id}/${version}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const html = renderMarkdown(body)
  rendered.set(key, html)
  return html
}
