/** Somebody else's site, as strict as a site can be, with the widget in it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Site {
  readonly origin: string
  /** Embeds the desk at `origin` of the API; `store` is where files go straight to. */
  embed(desk: { origin: string; key: string; store: string; attributes?: string; direction?: 'rtl' }): void
  close(): Promise<void>
}

export async function startSite(): Promise<Site> {
  let policy = "default-src 'none'"
  let html = ''
  const server = createServer((_request, response) => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    embed({ origin: desk, key, store, attributes = '', direction = 'ltr' }) {
      policy = [
        "default-src 'none'",
        `script-src ${desk}`,
        `connect-src ${desk} ${desk.replace('http', 'ws')} ${store}`,
        "require-trusted-types-for 'script'",
        'trusted-types holdfast',
      ].join('; ')
      html = `<!doctype html><html lang="en" dir="${direction}"><head><title>A shop</title></head><body>
<main><h1>A shop</h1><p>It sells things.</p><label>Search <input id="search"></label></main>
<script src="${desk}/widget.js" data-desk="${key}" ${attributes} async></script></body></html>`
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
