import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'
import { excerpt, plainText } from './plain-text.ts'
import { renderMarkdown } from './render-markdown.ts'

interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)(?: \/)?>/g

/** Every element of the HTML, which must be so plain that no browser could read it otherwise. */
function elementsOf(html: string): Element[] {
  expect(html.replace(tag, '')).not.toMatch(/[<>]/)
  return [...html.matchAll(tag)].flatMap(([, end, name = '', attributes = '']) => {
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
    return end ? [] : [{ name, attribs: Object.fromEntries(pairs) }]
  })
}

const safeTags = new Set(
  'p br hr strong em s code pre blockquote ul ol li a h3 h4 h5 h6 table thead tbody tr th td'.split(' '),
)
const safeAttributes = new Set(['href', 'rel', 'target', 'start', 'class'])

/** From the cheat sheets of OWASP and PortSwigger, and from faults that markdown libraries had. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert&#40;1&#41;</script>',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>@import "http://evil.test";</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<textarea></textarea><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](//evil.test)',
  '[x](http://a.test"onmouseover="alert(1))',
  '[x](http://a.test "\\" onmouseover=\\"alert(1)")',
  '[x](http://a.test \'x" onclick="alert(1)\')',
  '![x](http://evil.test/pixel.gif)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x"onerror="alert(1)](http://evil.test/a.png)',
  '[![x](http://evil.test/a.png)](javascript:alert(1))',
  '<javascript:alert(1)>',
  '<http://a.test/"onclick="alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '```"><script>alert(1)</script>\nx\n```',
  '```js"onmouseover="alert(1)\nx\n```',
  '`<img src=x onerror=alert(1)>`',
  '| <script>x</script> |\n|--|\n| ![x](http://evil.test) |',
  'http://a.test/<script>alert(1)</script>',
  'mailto:a@b.test?body=<script>',
  '# <script>alert(1)</script>',
]

describe('renderMarkdown', () => {
  it.each(attacks)('makes nothing that acts of %s', (attack) => {
    for (const { name, attribs } of elementsOf(renderMarkdown(attack))) {
      expect(safeTags).toContain(name)
      for (const [attribute, value] of Object.entries(attribs)) {
        expect(safeAttributes).toContain(attribute)
        if (attribute === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/)
        if (attribute === 'class') expect(name).toBe('code')
      }
      if (name === 'a') expect(attribs).toMatchObject({ rel: 'noopener noreferrer nofollow', target: '_blank' })
    }
  })

  it('renders what people write in a chat', () => {
    const html = renderMarkdown('**Hello**, _it_ is ~~red~~ `blue`.\nSee https://example.test/a\n\n1. one\n2. two')
    expect(html).toContain('<strong>Hello</strong>, <em>it</em> is <s>red</s> <code>blue</code>.<br />')
    expect(html).toContain('<a href="https://example.test/a" rel="noopener noreferrer nofollow" target="_blank">')
    expect(html).toContain('<li>two</li>')
  })

  it('makes a link of a picture from elsewhere, and only its text inside a link', () => {
    expect(renderMarkdown('![a cat](http://example.test/cat.png)')).toBe(
      '<p><a href="http://example.test/cat.png" rel="noopener noreferrer nofollow" target="_blank">a cat</a></p>\n',
    )
    expect(renderMarkdown('[![a cat](http://a.test/cat.png)](http://b.test)').match(/<a /g)).toHaveLength(1)
  })

  it('keeps headings below those of the page, and file names from being sites', () => {
    expect(renderMarkdown('# Title')).toBe('<h3>Title</h3>\n')
    expect(renderMarkdown('see README.md')).toBe('<p>see README.md</p>\n')
  })

  it('is bounded in size and time, whatever is written', () => {
    const header = `|${'a|'.repeat(26)}\n${'|-'.repeat(26)}|\n`
    const hostile = ['[', '> ', '*a_', '`a', '<', '&', 'http://a.test ', '![a](', 'mailto:', '**a *b ', 'a@b.test ']
    const lengths = [50_000, 20_000]
    const texts = lengths.flatMap((length) => [
      ...hostile.map((part) => part.repeat(length / part.length)),
      header + '|\n'.repeat((length - header.length) / 2),
    ])
    for (const text of texts) {
      const before = process.threadCpuUsage()
      expect(renderMarkdown(text).length, text.slice(0, 20)).toBeLessThan(600_000)
      const { user, system } = process.threadCpuUsage(before)
      expect((user + system) / 1_000, text.slice(0, 20)).toBeLessThan(500)
    }
    expect(renderMarkdown('x'.repeat(1_000_000)).length).toBeLessThan(61_000)
  })

  it('shows a pasted log as it was written', () => {
    const log = '<b>*a* [x](http://a.test)\n'.repeat(1_000)
    expect(renderMarkdown(log)).toBe(`<p>${'&lt;b&gt;*a* [x](http://a.test)<br />'.repeat(1_000)}</p>`)
  })
})

describe('plainText', () => {
  it('says the same without signs', () => {
    expect(plainText('# Hello\n\n**bold** [link](http://a.test) `code` ![cat](http://a.test/b.png)\n- item')).toBe(
      'Hello\nbold link code cat\nitem',
    )
    expect(plainText('a \\* b &amp; <b>')).toBe('a * b & <b>')
  })
})

describe('excerpt', () => {
  it('is one line, cut with an ellipsis', () => {
    expect(excerpt('one\n\n**two**\nthree', 100)).toBe('one two three')
    expect(excerpt('abcdefghij', 5)).toBe('abcd…')
    expect(excerpt('', 5)).toBe('')
  })

  it('never ends with half a character', () => {
    expect(excerpt('ab😀😀😀', 4)).toBe('ab…')
    expect(excerpt('😀'.repeat(100), 5).isWellFormed()).toBe(true)
  })
})

describe('escapeMarkdown', () => {
  const names = ['**x**', '_x_', '`x`', '[a](http://evil.test)', '![x](http://evil.test)', 'http://evil.test']
  const more = ['a@b.test', 'mailto:a@b.test', '# x', '- x', '+ x', '1. x', '2) x', '> x', '---', '~~x~~', '&lt;']
  const rest = ['<http://evil.test>', '\\*x*', '//evil.test', 'https://evil.test', 'a | b', '```x', '===']
  it.each([...names, ...more, ...rest])('lets %s stand as it is', (name) => {
    for (const text of [escapeMarkdown(name), `Dear ${escapeMarkdown(name)}, hello`]) {
      const tags = elementsOf(renderMarkdown(text)).map((element) => element.name)
      expect(tags).toEqual(['p'])
    }
    expect(plainText(escapeMarkdown(name))).toBe(name)
  })

  it('leaves ordinary names alone, and makes one line of many', () => {
    expect(escapeMarkdown("Anna-Maria O'Neill")).toBe("Anna-Maria O'Neill")
    expect(escapeMarkdown('Re: printer')).toBe('Re: printer')
    expect(escapeMarkdown('a\n\n# b')).toBe('a # b')
  })
})
