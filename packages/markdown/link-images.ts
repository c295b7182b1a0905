import type { Token } from './parser.ts'

/**
 * A picture from elsewhere would tell its owner who reads the message, and when. So it is a link to be followed or not;
 * inside a link it is only its text.
 */
export function linkImages(tokens: readonly Token[]): Token[] {
  let isInLink = false
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') isInLink = true
    if (token.type === 'link_close') isInLink = false
    return token.type === 'image' ? replaceImage(token, isInLink) : [token]
  })
}

function replaceImage(image: Token, isInLink: boolean): Token[] {
  const source = String(image.attrGet('src') ?? '')
  const text = make(image, 'text', '', 0)
  text.content = image.content || source
  if (isInLink) return [text]
  const open = make(image, 'link_open', 'a', 1)
  open.attrSet('href', source)
  return [open, text, make(image, 'link_close', 'a', -1)]
}

function make(like: Token, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new (like.constructor as new (type: string, tag: string, nesting: number) => Token)(type, tag, nesting)
}
