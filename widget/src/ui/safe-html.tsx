/**
 * Shows the HTML of a message. The desk has made it safe; the browser does so once more where it can, and pages that
 * allow trusted types only are asked for one. Links never take the visitor away from the page.
 */
import { useLayoutEffect, useRef } from 'preact/hooks'

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string }
}

export function SafeHtml({ html }: { html: string }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (element.current) fill(element.current, html)
  }, [html])
  return <div class="body prose" dir="auto" ref={element} />
}

function fill(element: HTMLElement & { setHTML?: (html: string) => void }, html: string): void {
  if (element.setHTML) element.setHTML(html)
  else element.innerHTML = trusted(html)
  for (const link of element.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer nofollow'
  }
  for (const block of element.querySelectorAll('p, li, h3, h4, blockquote')) block.setAttribute('dir', 'auto')
  for (const block of element.querySelectorAll('pre, table')) block.setAttribute('tabindex', '0')
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('holdfast', { createHTML: (text) => text })
  return policy?.createHTML(html) ?? html
}
