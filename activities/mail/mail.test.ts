/** Mails as they leave the house: composed as bytes by nodemailer, read again as a mail program would. */
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { isAddress, oneLine, parseAddress, tagAddress } from './addresses.ts'
import type { Composed } from './composed.ts'
import { buildMail, unsubscribeLinks } from './headers.ts'
import type { House } from './house.ts'
import { renderMail } from './render.ts'
import { readableOn } from './templates/contrast.ts'
import { type DigestProps, digest } from './templates/digest.ts'
import { tongueOf } from './words/index.ts'

const orgId = '0192a000-0000-7000-8000-000000000001'
const personId = '0192a000-0000-7000-8000-000000000002'
const requestId = '0192a000-0000-7000-8000-000000000003'
const effect = { id: '0192a000-0000-7000-8000-000000000004', orgId }

const house: House = {
  organization: { id: orgId, slug: 'acme', name: 'Acme', numberPrefix: 'HF', locale: 'en', timeZone: 'UTC' },
  sender: { name: 'Acme Help', address: 'help@acme.test' },
  replyTo: null,
  bounce: 'bounce@acme.test',
  accentColour: '#3d5a80',
  logoUrl: null,
  footer: 'Acme Ltd\nSome Street 1',
  domain: 'desk.test',
  deskUrl: 'https://acme.desk.test',
  unsubscribeKey: Buffer.alloc(32, 1),
  secretsKey: null,
}
const tongue = tongueOf({ locale: 'en', timeZone: 'Europe/Berlin' })
const at = new Date('2026-03-01T12:00:00Z')

const propsOf = (body: string, over: Partial<DigestProps> = {}): DigestProps => ({
  house,
  tongue,
  sections: [
    {
      number: 'HF-7',
      title: 'Printer & <b>fire</b>',
      url: 'https://acme.desk.test/requests/7',
      byLink: false,
      entries: [
        {
          sentence: 'Dana wrote',
          at,
          detail: null,
          said: { body, fileCount: 2, deleted: false, internal: false },
        },
      ],
    },
  ],
  more: 0,
  unsubscribeUrl: 'https://acme.desk.test/api/v1/unsubscribe/x',
  linkNote: null,
  ...over,
})

const composed = (over: Partial<Composed> = {}): Composed => ({
  to: { name: 'Rita', address: 'rita@example.test' },
  subject: '[HF-7] Printer',
  body: digest(propsOf('Hello')),
  tongue,
  thread: { requestId, previous: ['0192a000-0000-7000-8000-00000000000b', '0192a000-0000-7000-8000-00000000000a'] },
  unsubscribe: { personId, requestId },
  linkIds: [],
  ...over,
})

async function bytesOf(mail: Composed, of: House = house): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await transport.sendMail(buildMail(effect, of, mail, { html: '<p>x</p>', text: 'x' }))
  return String(message)
}

/** Unfolded, names in lower case. */
function headersOf(bytes: string): Map<string, string> {
  const head = bytes.slice(0, bytes.indexOf('\n\n')).replace(/\n[ \t]+/g, ' ')
  return new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
}

describe('headers', () => {
  it('make a mail recognizable, threaded, and no cause of loops', async () => {
    const headers = headersOf(await bytesOf(composed()))
    const root = `<request.${requestId}@desk.test>`
    expect(Object.fromEntries(headers)).toMatchObject({
      'message-id': `<effect.${effect.id}@desk.test>`,
      from: 'Acme Help <help@acme.test>',
      to: 'Rita <rita@example.test>',
      'in-reply-to': '<effect.0192a000-0000-7000-8000-00000000000b@desk.test>',
      references: `${root} <effect.0192a000-0000-7000-8000-00000000000a@desk.test> <effect.0192a000-0000-7000-8000-00000000000b@desk.test>`,
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'list-id': 'Acme <requests.acme.desk.test>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    expect(headers.get('list-unsubscribe')).toMatch(/^<https:\/\/acme\.desk\.test\/api\/v1\/unsubscribe\/[\w-]+>$/)
    expect(headers.has('precedence')).toBe(false)
  })

  it('begin a thread at the request, and bounce to an address that names the effect', async () => {
    const first = composed({ thread: { requestId, previous: [] } })
    expect(headersOf(await bytesOf(first)).get('in-reply-to')).toBe(`<request.${requestId}@desk.test>`)
    const { envelope } = buildMail(effect, house, first, { html: '', text: '' })
    expect(envelope).toEqual({ from: `bounce+${effect.id}@acme.test`, to: 'rita@example.test' })
    const { envelope: own } = buildMail(effect, { ...house, bounce: null }, first, { html: '', text: '' })
    expect(own.from).toBe('help@acme.test')
  })

  it('offer no unsubscribing from what somebody asked for', async () => {
    const headers = headersOf(await bytesOf(composed({ unsubscribe: null })))
    expect(headers.has('list-unsubscribe')).toBe(false)
    expect(unsubscribeLinks(effect, { ...house, unsubscribeKey: null }, composed())).toBeNull()
  })

  it('cannot be added by a name, a subject or an organization', async () => {
    const evil = 'Rita\r\nBcc: victim@example.test\r\n\r\nBody'
    const bytes = await bytesOf(composed({ to: { name: evil, address: 'rita@example.test' }, subject: evil }), {
      ...house,
      sender: { name: evil, address: 'help@acme.test' },
      organization: { ...house.organization, name: `Acme"\r\nX-Evil: yes\u2028X-More: yes` },
    })
    const headers = headersOf(bytes)
    expect([...headers.keys()].filter((name) => ['bcc', 'x-evil', 'x-more'].includes(name))).toEqual([])
    expect(headers.get('subject')).toBe('Rita Bcc: victim@example.test Body')
    const { envelope } = buildMail(effect, house, composed({ subject: evil }), { html: '', text: '' })
    expect(envelope.to).toBe('rita@example.test')
  })
})

describe('addresses', () => {
  it('are one address and nothing else', () => {
    expect(isAddress('rita@example.test')).toBe(true)
    const wrong = ['', 'rita', 'a@b\r\nBcc: c@d', 'a@b, c@d', '<a@b>', 'a b@c', '"a"@b', 'a@b@c', 'a@b\0']
    expect(wrong.filter(isAddress)).toEqual([])
  })

  it('are read from the environment, and tagged', () => {
    expect(parseAddress('Holdfast <desk@localhost>')).toEqual({ name: 'Holdfast', address: 'desk@localhost' })
    expect(parseAddress('desk@localhost')).toEqual({ name: '', address: 'desk@localhost' })
    expect(() => parseAddress('desk at localhost')).toThrow('not an address')
    expect(tagAddress('bounce@x.test', 'id')).toBe('bounce+id@x.test')
  })

  it('have names that fit on a line and read in one direction', () => {
    expect(oneLine('a\u202eb\tc\r\nd')).toBe('a b c d')
    expect(oneLine('x'.repeat(300), 10)).toBe('xxxxxxxxx…')
  })
})

describe('a digest', () => {
  it('says the same in HTML and in plain text', async () => {
    const { html, text } = await renderMail(digest(propsOf('**Bold** move\n\nSee [here](https://example.test/a)')))
    expect(html).toContain('<strong>Bold</strong> move')
    for (const part of ['Dana wrote', 'Bold move', '2 files came with it.', 'Acme Ltd', 'Some Street 1']) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/Mar 1, 2026, 1:00\sPM CET/)
    expect(text).toContain('https://acme.desk.test/requests/7')
    expect(text).not.toMatch(/<(p|div|strong|style)\b|color-scheme|&amp;/)
  })

  it('runs nothing, fetches nothing and follows nobody', async () => {
    const evil = '<script>alert(1)</script><img src="https://spy.test/x.gif" onerror=1>![p](https://spy.test/y.gif)'
    const { html } = await renderMail(digest(propsOf(`${evil} [x](javascript:alert(1))`)))
    expect(html).toContain('Printer &amp; &lt;b&gt;fire&lt;/b&gt;')
    expect(html).not.toMatch(/<(script|img|iframe|object|form)|(href|src)="javascript:/i)
    expect(html).not.toMatch(/url\(|@import/)
  })

  it('can be read in the dark and by a screen reader', async () => {
    const { html } = await renderMail(digest(propsOf('x')))
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).toMatch(/<html[^>]*lang="en"/)
    expect(html).toMatch(/<h1[^>]*>\[HF-7\]/)
  })

  it('speaks the reader’s language in the reader’s zone', async () => {
    const german = tongueOf({ locale: 'de-AT', timeZone: 'Asia/Kolkata' })
    const { html, text } = await renderMail(digest(propsOf('x', { tongue: german })))
    expect(html).toMatch(/<html[^>]*lang="de"/)
    expect(text).toContain('Anfrage öffnen')
    expect(text).toContain('17:30')
    expect(tongueOf({ locale: 'fr', timeZone: 'UTC' }).language).toBe('en')
  })

  it('speaks English, in UTC, to whom a locale or a zone is on record that does not exist', () => {
    const at = new Date('2026-03-01T12:00:00Z')
    for (const locale of ['en-aa-bb', 'de-x1', '', 'no tag']) {
      const tongue = tongueOf({ locale, timeZone: 'Europe/Berlin' })
      expect([tongue.language, tongue.showTime(at)]).toEqual(['en', '1 Mar 2026, 13:00 CET'])
    }
    for (const timeZone of ['W. Europe Standard Time', '', 'Mars/Olympus']) {
      expect(tongueOf({ locale: 'en-GB', timeZone }).showTime(at)).toBe('1 Mar 2026, 12:00 UTC')
    }
  })

  it('shows several requests under one heading each', async () => {
    const [section] = propsOf('x').sections
    if (!section) throw new Error('no section')
    const sections = [section, { ...section, number: 'HF-8', title: 'Door' }]
    const { text } = await renderMail(digest(propsOf('x', { sections, more: 3 })))
    expect(text).toContain('5 changes in 2 requests')
    expect(text).toContain('HF-8 Door')
    expect(text).toContain('And 3 more changes.')
  })
})

describe('a button', () => {
  it('has letters that can be read on the accent', () => {
    expect(readableOn('#3d5a80')).toBe('#ffffff')
    expect(readableOn('#ffe066')).toBe('#1c1b19')
  })
})
