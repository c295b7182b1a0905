import type { PageTexts } from './texts.ts'

interface Shell {
  readonly page: 'chat' | 'help' | 'follow'
  readonly desk: string
  readonly title: string
  /** Whether whoever asks may be signed in; the page finds out as whom. */
  readonly mayBeKnown: boolean
  readonly texts: PageTexts
}

/** An empty page with the script that fills it: no script, no style of its own in it. */
export function renderShell({ page, desk, title, mayBeKnown, texts }: Shell): string {
  return document(
    title,
    texts.language,
    `<script src="/widget/page.js" defer></script>`,
    `<div id="holdfast" data-page="${page}" data-desk="${escapeHtml(desk)}"${mayBeKnown ? ' data-known' : ''}></div>
<noscript><main class="message"><h1>${escapeHtml(texts.noScript)}</h1><p>${escapeHtml(texts.noScriptWhy)}</p></main></noscript>`,
  )
}

/** A page that says one thing. */
export function renderMessage(title: string, why: string, texts: PageTexts): string {
  const body = `<main class="message"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(why)}</p></main>`
  return document(title, texts.language, '', body)
}

function document(title: string, language: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/widget/page.css">
${head}
</head>
<body>
${body}
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
