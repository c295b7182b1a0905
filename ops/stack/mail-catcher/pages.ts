/** The catcher's pages, made here and nowhere else: no scripts, nothing from elsewhere. */
import type { Mail, MailSummary } from './store.ts'

export type View = 'html' | 'text' | 'headers'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] as string)
const showTime = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`

const style = `
:root{color-scheme:light dark;--paper:#fdfdfb;--card:#fff;--ink:#2b2926;--soft:#6f6b65;--line:#e5e3de;--mute:#f4f3ef;--accent:#14635f}
@media(prefers-color-scheme:dark){:root{--paper:#161514;--card:#1c1b19;--ink:#e6e4df;--soft:#a19d96;--line:#35332f;--mute:#2a2826;--accent:#7cc4bd}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/22px ui-sans-serif,system-ui,sans-serif}
header,main{max-width:1040px;margin:0 auto;padding:0 24px}
header{display:flex;gap:16px;align-items:center;flex-wrap:wrap;padding-top:20px;padding-bottom:16px}
h1{font-size:18px;line-height:24px;margin:0}h1 a{color:inherit}
p{margin:0;color:var(--soft)}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
form{margin-left:auto;display:flex;gap:8px}
input,button{font:inherit;padding:4px 10px;border:1px solid var(--line);border-radius:6px;background:var(--card);color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
table{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:8px}
th{text-align:left;font-weight:500;font-size:12px;color:var(--soft)}
th,td{padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tr:last-child td{border-bottom:0}td.time,th.time{white-space:nowrap;color:var(--soft);font-variant-numeric:tabular-nums}
.empty{padding:64px 0;text-align:center}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 16px}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
nav{display:flex;gap:4px;margin-bottom:12px}nav a{padding:4px 12px;border-radius:6px;color:var(--soft)}
nav a[aria-current]{background:var(--mute);color:var(--ink);font-weight:500}
iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:8px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;font:13px/20px ui-monospace,monospace}
`

function page(title: string, head: string, main: string, refresh = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escapeHtml(title)}</title><style>${style}</style></head><body><header>${head}</header><main>${main}</main></body></html>`
}

export function listPage(mails: readonly MailSummary[], search: { to: string; q: string }, count: number): string {
  const rows = mails.map(
    ({ id, receivedAt, to, recipients, subject }) =>
      `<tr><td class="time">${showTime(receivedAt)}</td><td>${escapeHtml(to || recipients.join(', '))}</td>` +
      `<td><a href="/mails/${id}">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  )
  const head = `<h1><a href="/">Mail that was sent</a></h1><p>${count === 1 ? '1 mail' : `${count} mails`}, none of them delivered</p>
<form><input name="to" type="search" placeholder="Recipient" aria-label="Recipient" value="${escapeHtml(search.to)}">
<input name="q" type="search" placeholder="Subject" aria-label="Subject" value="${escapeHtml(search.q)}"><button>Search</button></form>`
  const table = `<table><thead><tr><th class="time">When</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const nothing =
    count === 0 ? 'No mail was sent yet. This page looks again every few seconds.' : 'No mail is like that.'
  const main = rows.length > 0 ? table : `<p class="empty">${nothing}</p>`
  return page('Mail that was sent', head, main, '<meta http-equiv="refresh" content="10">')
}

export function mailPage(mail: Mail, view: View): string {
  const tab = (name: View, title: string) =>
    `<a href="/mails/${mail.id}?view=${name}"${name === view ? ' aria-current="page"' : ''}>${title}</a>`
  const facts: [string, string][] = [
    ['From', mail.from],
    ['To', mail.to],
    ['When', showTime(mail.receivedAt)],
    ['Envelope', `${mail.envelopeFrom || '<>'} → ${mail.recipients.join(', ')}`],
    ...mail.attachments.map(({ filename, mimeType, size }): [string, string] => [
      'Attached',
      `${filename ?? 'unnamed'} (${mimeType}, ${size} bytes)`,
    ]),
  ]
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')
  const head = `<h1>${escapeHtml(mail.subject || '(no subject)')}</h1><p><a href="/">All mails</a></p>`
  const tabs = `<nav aria-label="Views">${tab('html', 'HTML')}${tab('text', 'Plain text')}${tab('headers', 'Headers')}<a href="/messages/${mail.id}/raw">Raw</a></nav>`
  return page(mail.subject, head, `<dl>${list}</dl>${tabs}${showBody(mail, view)}`)
}

function showBody(mail: Mail, view: View): string {
  if (view === 'headers') {
    return `<pre>${escapeHtml(mail.headers.map(({ key, value }) => `${key}: ${value}`).join('\n'))}</pre>`
  }
  if (view === 'html' && mail.html) {
    return `<iframe title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${mail.id}/html"></iframe>`
  }
  return `<pre>${escapeHtml((view === 'text' ? mail.text : null) ?? `This mail has no ${view === 'html' ? 'HTML' : 'plain text'}.`)}</pre>`
}
