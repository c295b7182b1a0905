import { describe, expect, it } from 'vitest'
import { hashInlineScripts } from './inline-scripts.ts'

describe('hashInlineScripts', () => {
  it('names each script once, as browsers hash it', () => {
    const html =
      '<script type="text/javascript">alert(1)</script><p><SCRIPT nonce="x">\nalert(1)</SCRIPT><script>alert(1)</script>'
    expect(hashInlineScripts(html).split(' ')).toEqual([
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      "'sha256-cfGXBG41ZR13cBtpRr7V/KlHrRugbtbOXikzO7LFEFY='",
    ])
  })

  it('leaves out files, and data that a script reads', () => {
    const html =
      '<script src="/a.js"></script><script type="application/json">{}</script><script type="module" src="b"></script>'
    expect(hashInlineScripts(html)).toBe('')
  })
})
