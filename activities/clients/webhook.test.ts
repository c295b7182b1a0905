import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWebhookClient } from './webhook.ts'

describe('a webhook', () => {
  let server: Server
  let port: number
  const seen: { url: string | undefined; key: unknown; body: string }[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        seen.push({ url: request.url, key: request.headers['idempotency-key'], body })
        if (request.url === '/moved') return response.writeHead(302, { location: '/secret' }).end()
        if (request.url === '/slow') return
        response.writeHead(request.url === '/broken' ? 500 : 204).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const post = (url: string, networks: string[] = ['127.0.0.0/8']) =>
    createWebhookClient(networks)({ url, key: 'k', body: { text: 'ä' } })

  it('is posted once with its key', async () => {
    expect(await post(`http://127.0.0.1:${port}/hook`)).toBe('answered 204')
    expect(seen.at(-1)).toEqual({ url: '/hook', key: 'k', body: '{"text":"ä"}' })
  })

  it('fails by what the other side says, and goes nowhere else', async () => {
    await expect(post(`http://127.0.0.1:${port}/broken`)).rejects.toThrow('answered 500')
    await expect(post(`http://127.0.0.1:${port}/moved`)).rejects.toThrow('answered 302')
    expect(seen.map(({ url }) => url)).not.toContain('/secret')
  })

  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0.0.0.0:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'http://192.168.1.1/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
  ])('does not reach %s', async (url) => {
    const before = seen.length
    await expect(post(url.replace('PORT', String(port)), [])).rejects.toThrow('may not reach')
    expect(seen).toHaveLength(before)
  })

  it('reaches what the operator has opened, and no more', async () => {
    expect(await post(`http://localhost:${port}/`, ['127.0.0.1/32', '::1'])).toBe('answered 204')
    await expect(post('http://10.1.2.3/', ['127.0.0.1/32'])).rejects.toThrow('may not reach')
  })
})
