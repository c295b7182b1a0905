/** A page of one sentence and at most one button; it needs neither scripts nor anything from elsewhere. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const style = `
:root{color-scheme:light dark;--paper:#fdfdfb;--ink:#2b2926;--soft:#6f6b65;--accent:#14635f;--on:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#161514;--ink:#e6e4df;--soft:#a19d96;--accent:#7cc4bd;--on:#161514}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/24px ui-sans-serif,system-ui,sans-serif}
main{max-width:480px;margin:18vh auto 0;padding:0 24px}
h1{font-size:20px;line-height:28px;margin:0 0 8px}p{margin:0 0 24px;color:var(--soft)}
button{font:inherit;font-weight:600;padding:9px 18px;border:0;border-radius:6px;background:var(--accent);color:var(--on);cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`

export interface UnsubscribePage {
  readonly language: string
  readonly title: string
  readonly text: string
  /** What the button says; without one there is nothing left to do. */
  readonly button: string | null
}

export function unsubscribePage({ language, title, text, button }: UnsubscribePage): string {
  // A form without an address posts to where it is.
  const form = button === null ? '' : `<form method="post"><button>${escapeHtml(button)}</button></form>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p role="status">${escapeHtml(text)}</p>${form}</main></body></html>`
}
