import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Faults } from './faults.ts'
import { listPage, mailPage, type View } from './pages.ts'
import type { MailStore } from './store.ts'

interface Answer {
  status?: number
  type?: string
  body: string | Buffer
  policy?: string
}

const maxBodyBytes = 64 * 1024
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'"
/** A mail may look as it likes and its links open in tabs of their own, but it runs nothing and reaches nobody. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; base-uri 'self'; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
})
const html = (body: string, policy = pagePolicy): Answer => ({ type: 'text/html; charset=utf-8', body, policy })
const missing = json({ error: 'There is no such page or mail' }, 404)
const done: Answer = { status: 204, body: '' }

/** The page and the JSON of the catcher; listens when this resolves. */
export async function listenHttp(store: MailStore, faults: Faults, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(store, faults, request).then(
      (found) => send(response, found),
      (error: Error) => send(response, json({ error: error.message }, 400)),
    )
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function send(
  response: ServerResponse,
  { status = 200, type = 'text/plain; charset=utf-8', body, policy }: Answer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy ?? "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  response.end(body)
}

async function answer(store: MailStore, faults: Faults, request: IncomingMessage): Promise<Answer> {
  const { method = 'GET' } = request
  const url = new URL(request.url ?? '/', 'http://catcher')
  refuseForeign(request)
  const search = { to: url.searchParams.get('to') ?? '', q: url.searchParams.get('q') ?? '' }
  const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit') ?? 100) || 100))
  switch (`${method} ${url.pathname}`) {
    case 'GET /':
      return html(listPage(store.list({ ...search, limit }), search, store.count))
    case 'GET /messages':
      return json({ items: store.list({ ...search, limit }), count: store.count })
    case 'DELETE /messages':
      await store.clear()
      return done
    case 'GET /faults':
      return json({ items: faults.list() })
    case 'POST /faults':
      return json(faults.add(await readJson(request)), 201)
    case 'DELETE /faults':
      faults.clear()
      return done
  }
  return method === 'GET' ? showMail(store, url) : missing
}

async function showMail(store: MailStore, url: URL): Promise<Answer> {
  const [, folder, id, part] = /^\/(mails|messages)\/(\d{17})(?:\/(raw|html))?$/.exec(url.pathname) ?? []
  if (!folder || !id) return missing
  if (part === 'raw') {
    const raw = await store.readRaw(id)
    return raw ? { body: raw } : missing
  }
  const mail = await store.read(id)
  if (!mail) return missing
  if (part === 'html') return mail.html === null ? missing : html(openLinksApart(mail.html), mailPolicy)
  if (folder === 'messages') return json(mail)
  const view = url.searchParams.get('view') ?? (mail.html === null ? 'text' : 'html')
  return html(mailPage(mail, (['html', 'text', 'headers'].includes(view) ? view : 'html') as View))
}

const openLinksApart = (mail: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(mail) ? mail.replace(/<head[^>]*>/i, (head) => head + base) : base + mail
}

/** Mails hold private links: a page of another site must neither read nor change anything by the reader's browser. */
function refuseForeign({ headers, method = 'GET' }: IncomingMessage): void {
  const host = headers.host ?? ''
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) throw new Error('Ask for it by localhost')
  if (method === 'GET') return
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) throw new Error('Other sites may not change anything here')
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > maxBodyBytes) throw new Error('That is too much')
  }
  const value: unknown = text === '' ? {} : JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Send a JSON object')
  return value as Record<string, unknown>
}
