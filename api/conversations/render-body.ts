import { renderMarkdown } from '@holdfast/markdown/render-markdown.ts'
import { LRUCache } from 'lru-cache'

/** Many read a message at once when it is new. */
const rendered = new LRUCache<string, { readonly body: string; readonly html: string }>({
  max: 20_000,
  maxSize: 32_000_000,
  sizeCalculation: ({ body, html }) => body.length + html.length + 100,
})

/** @returns a message's body as safe HTML */
export function renderBody({ id, version, body }: { id: string; version: number; body: string }): string {
  if (body === '') return ''
  const key = `${id}/${version}`
  const known = rendered.get(key)
  // What one version says never changes, but where somebody is erased: then their name goes without a new one.
  if (known?.body === body) return known.html
  const html = renderMarkdown(body)
  rendered.set(key, { body, html })
  return html
}
